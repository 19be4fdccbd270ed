"""What fills the window, one page a file: each shows values, and tells by signals what the person did."""
