//! What the next program's tests need and the network is slow to give. By its name this module comes first: the other tests have
//! the processors while it waits.

use crate::environment::{Environment, Packages};

#[test]
fn the_environment_of_jupyters_clients_has_what_their_tests_import() {
    let imports = "import anywidget, bokeh, jupyterlab, nbconvert, notebook, papermill, playwright, pytest, voila";
    let environment = Environment::prepare(Packages::Tests);
    let python = environment.python().args(["-c", imports]).status();
    assert!(python.unwrap().success());
}
