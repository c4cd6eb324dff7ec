"""Bytes in, facts out, or facts in, bytes out; heavy libraries run in a process of their own."""
