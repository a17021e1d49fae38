"""What drives Jupyter and a browser, for tests, benchmarks and pictures of the documentation."""
