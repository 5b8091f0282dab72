"""What is said about SDK v1 symbols: typed rows, one module a family."""
