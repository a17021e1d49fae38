//! `.await` at top level, without tokio and with it.

use crate::common::Notebook;

#[test]
fn an_await_works_without_any_crate() {
    let mut n = Notebook::new();
    n.run("async fn two() -> i32 { 2 } async fn fails() -> Result<i32, String> { Err(\"no\".into()) }");
    assert_eq!(n.show("two().await + two().await"), "4");
    n.run("let kept = two().await;");
    assert_eq!(n.show("format!(\"{}\", two().await + kept)"), "\"4\"");
    assert_eq!(
        n.try_run("let x = fails().await?;").unwrap().message,
        "\"no\""
    );
}

#[test]
fn a_future_that_waits_for_a_thread_is_woken() {
    let mut n = Notebook::new();
    n.run(
        "use std::{future::Future, pin::Pin, task::{Context, Poll}, sync::{Arc, Mutex}};\n\
         struct Later(Arc<Mutex<bool>>);\n\
         impl Future for Later { type Output = i32; fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<i32> {\n\
           if *self.0.lock().unwrap() { return Poll::Ready(7) }\n\
           let (done, waker) = (self.0.clone(), cx.waker().clone());\n\
           std::thread::spawn(move || { *done.lock().unwrap() = true; waker.wake() }); Poll::Pending } }",
    );
    assert_eq!(n.show("Later(Arc::default()).await"), "7");
}

#[test]
fn variables_are_stored_and_loaded_over_awaits() {
    let mut n = Notebook::new();
    n.run("let mut list = vec![1]; async fn three() -> i32 { 3 }");
    n.run("list.push(three().await); let sum = async { list.iter().sum::<i32>() }.await;");
    assert_eq!(n.show("(list, sum)"), "([1, 3], 4)");
}

#[test]
fn a_panic_in_an_await_keeps_variables() {
    let mut n = Notebook::new();
    n.run("let a = vec![1]; async fn f() {}");
    assert_eq!(
        n.try_run("f().await; a.len(); panic!(\"x\");")
            .unwrap()
            .status,
        "panic"
    );
    assert_eq!(n.show("a"), "[1]");
}

#[test]
fn tasks_of_tokio_live_on_over_cells() {
    let mut n = Notebook::new();
    n.run(
        ":dep tokio = { version = \"1\", features = [\"rt-multi-thread\", \"time\", \"sync\", \"macros\"] }\n\
         let (sender, mut receiver) = tokio::sync::mpsc::channel::<i32>(4);\n\
         let (go, gone) = tokio::sync::oneshot::channel::<()>();\n\
         let task = tokio::spawn(async move { gone.await.unwrap(); for i in 0..3 { sender.send(i).await.unwrap(); } \"done\" });",
    );
    n.run("go.send(()).unwrap();");
    assert_eq!(
        n.show("(receiver.recv().await, receiver.recv().await)"),
        "(Some(0), Some(1))"
    );
    assert_eq!(n.show("task.await?"), "\"done\"");
    n.run("tokio::time::sleep(std::time::Duration::from_millis(1)).await;");
    n.run("let (a, b) = tokio::join!(async { 1 }, async { 2 });");
    assert_eq!(n.show("a + b"), "3");
}
