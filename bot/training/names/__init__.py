"""How the tagger of names is made: what stands where in the messages, invented names, variations, the fit."""
