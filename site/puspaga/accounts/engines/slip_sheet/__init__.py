"""The A4 sheet of paper slips: ten to a page, with lines to cut along."""
