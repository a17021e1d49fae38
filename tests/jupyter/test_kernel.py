"""Jupyter's own conformance tests, with everything declared that they can test. None is skipped: whoever runs this file
counts what passed."""

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
    ]
    code_display_data = [
        # evcxr's own way to show content.
        {"code": 'println!("EVCXR_BEGIN_CONTENT text/html\\n<b>bold</b>\\nEVCXR_END_CONTENT")', "mime": "text/html"},
        {"code": "use cellbeat::prelude::*; display(&figure());", "mime": "application/vnd.cellbeat.view.v1+json"},
    ]
    # What is defined before any of the tests; `?` before a name shows its page.
    code_defined_first = "let wind_speed = 7.5; fn wind_chill(speed: f64) -> f64 { 13.1 - speed }"
    completion_samples = [{"text": "wind_", "matches": {"wind_speed", "wind_chill"}}]
    code_inspect_sample = "wind_chill"
    code_page_something = "?wind_chill"

    code_clear_output = "cellbeat::clear_output(false)"
    code_history_pattern = "6 [*]*"
    supported_history_operations = ("tail", "range", "search")

    complete_code_samples = ["1", "let x = 1;", "fn double(x: i32) -> i32 {\n    2 * x\n}", ""]
    incomplete_code_samples = ["fn double(x: i32) -> i32 {", "let x = (1,", 'let s = "open', "/* open"]
    invalid_code_samples = ["}", "let x = 1);", "let = 1;"]

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        reply = cls.kc.execute_interactive(cls.code_defined_first, timeout=120)
        assert reply["content"]["status"] == "ok", reply["content"]


class IopubWelcomeTests(jupyter_kernel_test.IopubWelcomeTests):
    kernel_name = KERNEL
    support_iopub_welcome = True
