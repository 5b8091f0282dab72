"""Works out what an expression can be.

The modules of this package know each other, as the value of a name needs calls, a call needs
classes, and a class needs names. Nothing else in `semantic/` forms a circle.
"""
