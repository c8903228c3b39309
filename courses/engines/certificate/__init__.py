"""The A4 sheet of a certificate or participation slip, as a tagged PDF that carries what was signed."""
