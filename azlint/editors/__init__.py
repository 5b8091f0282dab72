"""What editors share: documents that are open, options, and the forms of the protocol."""
