"""What the tests use of it."""


class Run: ...
