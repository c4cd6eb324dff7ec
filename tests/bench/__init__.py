"""What an answer, a message, a worker and a start cost, measured against goals; run by ``make bench``.

Everything runs in processes of its own and speaks HTTP to the stand-in, as it would to Telegram. Rounds are interleaved
and ratios are taken within a round, so that a machine that is slow for a while is slow for both sides.
"""
