"""Jupyter's own conformance tests. What the kernel has is declared; a test of what is declared must not fail."""

import jupyter_kernel_test

# Not declared, since the kernel does not have it yet, and answers that there is nothing:
# completion_samples, code_inspect_sample: completion and inspection need more than the compiler says about a cell.
# code_page_something: the payload `page` is deprecated in the protocol; nothing that a cell can do makes one.

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
    ]
    code_display_data = [
        # evcxr's own way to show content.
        {"code": 'println!("EVCXR_BEGIN_CONTENT text/html\\n<b>bold</b>\\nEVCXR_END_CONTENT")', "mime": "text/html"},
        {"code": "use cellbeat::prelude::*; display(&figure());", "mime": "application/vnd.cellbeat.view.v1+json"},
    ]
    code_clear_output = "cellbeat::clear_output(false)"
    code_history_pattern = "6 [*]*"
    supported_history_operations = ("tail", "range", "search")

    complete_code_samples = ["1", "let x = 1;", "fn double(x: i32) -> i32 {\n    2 * x\n}", ""]
    incomplete_code_samples = ["fn double(x: i32) -> i32 {", "let x = (1,", 'let s = "open', "/* open"]
    invalid_code_samples = ["}", "let x = 1);", "let = 1;"]


class IopubWelcomeTests(jupyter_kernel_test.IopubWelcomeTests):
    kernel_name = KERNEL
    support_iopub_welcome = True
