"""How what the reading has learned is made from messages with their answers; the running bot never imports it."""
