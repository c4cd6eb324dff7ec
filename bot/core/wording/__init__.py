"""Every word that a person sees. Facts in, strings out; nothing here decides what is said, only how."""
