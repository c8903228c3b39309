"""The naskah format: scenarios written like a play."""
