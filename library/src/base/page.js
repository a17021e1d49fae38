{
  const heading = document.querySelector("header h1");
  const title = () => { heading.textContent = document.title; };
  new MutationObserver(title).observe(document.querySelector("title"), { childList: true });
  document.querySelector("header button").addEventListener("click", () => {
    const { style } = document.documentElement;
    const dark = style.colorScheme === "dark" || (style.colorScheme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
    style.colorScheme = dark ? "light" : "dark";
  });
}
