"""`make classroom`: a class behind one address redeems its slips, signs in and takes one quiz together, over real HTTP."""
