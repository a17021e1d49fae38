"""Jupyter's own conformance tests. What the kernel has is declared; a test of what is declared must not fail."""

import jupyter_kernel_test

KERNEL = "cellbeat"


class KernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = KERNEL
    language_name = "rust"
    file_extension = ".rs"

    code_hello_world = 'println!("hello, world");'
    code_stderr = 'eprintln!("to stderr");'
    code_generate_error = 'panic!("as asked");'
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": 'let greeting = "hello"; greeting.len()', "result": "5"},
        {
            "code": 'println!("EVCXR_BEGIN_CONTENT text/html\\n<b>bold</b>\\nEVCXR_END_CONTENT")',
            "mime": "text/html",
            "result": "<b>bold</b>",
        },
    ]

    complete_code_samples = ["1", "let x = 1;", "fn double(x: i32) -> i32 {\n    2 * x\n}", ""]
    incomplete_code_samples = ["fn double(x: i32) -> i32 {", "let x = (1,", 'let s = "open', "/* open"]
    invalid_code_samples = ["}", "let x = 1);", "fn f( { }"]


class IopubWelcomeTests(jupyter_kernel_test.IopubWelcomeTests):
    kernel_name = KERNEL
    support_iopub_welcome = True
