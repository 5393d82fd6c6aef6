from comity.shared.records import ALPHABET, new_code


def test_a_code_has_twelve_readable_characters():
    codes = {new_code() for _ in range(100)}
    assert len(codes) == 100
    assert all(len(code) == 12 and set(code) <= set(ALPHABET) for code in codes)
