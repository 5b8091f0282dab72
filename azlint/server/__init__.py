"""The language server: `azlint server` over standard input and output, on pygls."""
