"""How likely one character follows another, taken from the words and their probabilities.

Sections: characters (UInt16, sorted); for each the costs (UInt16, -ln of the probability in
1/2048) of occurring at all, of beginning a word, of a word ending behind it; first (UInt32, one
more than characters) into the pairs; seconds (UInt16, sorted within a first) and costs of the second
behind the first within a word (UInt8, in 1/16).
"""

from collections import Counter, defaultdict
import math
import struct

from words import cost

RAREST_PAIR = 2e-8


def build(words, counts):
    begins, ends, insides, pairs = Counter(), Counter(), Counter(), defaultdict(Counter)
    for word, (probability, _) in words.items():
        begins[word[0]] += probability
        ends[word[-1]] += probability
        for first, second in zip(word, word[1:]):
            insides[first] += probability
            pairs[first][second] += probability
    characters = sorted(set(begins) | set(ends) | set(insides))
    total, begun = sum(counts.values()), sum(begins.values())
    rarest = 300 / total

    starts, seconds, pair_costs = [0], [], []
    for character in characters:
        for second, probability in sorted(pairs[character].items()):
            if probability >= RAREST_PAIR:
                seconds.append(ord(second))
                bits = -16 * math.log(probability / insides[character])
                pair_costs.append(max(0, min(255, round(bits))))
        starts.append(len(seconds))

    def costs(probabilities):
        return struct.pack(f"<{len(characters)}H", *(cost(value) for value in probabilities))

    return [struct.pack(f"<{len(characters)}H", *map(ord, characters)),
            costs(max(counts.get(character, 0) / total, rarest) for character in characters),
            costs(max(begins[character] / begun, rarest) for character in characters),
            costs(max(1e-6, ends[character] / (ends[character] + insides[character]))
                  for character in characters),
            struct.pack(f"<{len(starts)}I", *starts),
            struct.pack(f"<{len(seconds)}H", *seconds), bytes(pair_costs)]
