"""The report of a text, in Python: pip install the wheel of node tools/python.mjs, then python examples/report.py"""

import wordbridge

TEXT = (
    "The quick brown fox jumps over the lazy dog. The dog sleeps on. "
    "Is the fox quick? The fox is quick, and the dog is lazy."
)

stats = wordbridge.analyze(TEXT, most_common_words=5)
print(f"Words: {stats.word_count}")
print(f"Sentences: {stats.sentence_count}")
print(f"Flesch reading ease: {stats.scores['flesch-reading-ease']:.2f}")
for each in stats.most_common_words:
    print(f"{each.word}: {each.count}")
