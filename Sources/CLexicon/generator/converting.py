"""A text by the longest words first, then by characters."""


def converted(text, characters, words, may_stand=lambda start, end: True):
    shown, place = "", 0
    while place < len(text):
        for length in range(len(text) - place, 1, -1):
            end = place + length
            if text[place:end] in words and may_stand(place, end):
                shown += words[text[place:end]]
                place = end
                break
        else:
            shown += characters.get(text[place], text[place])
            place += 1
    return shown
