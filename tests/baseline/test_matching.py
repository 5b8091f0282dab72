"""Which findings a baseline keeps: first what it must not keep, then what it must."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from azlint.baseline.entries import Key
from azlint.baseline.matching import Match, match


def key(path: str, context: str = "c", code: str = "AZL202", symbol: str = "Run.log") -> Key:
    return Key(path, code, symbol, context)


def matched(
    found: Sequence[Key],
    known: Mapping[Key, int],
    *,
    free: Collection[str] = (),
    commented: Sequence[Key] = (),
) -> Match:
    """What is kept when the files ``free`` may give entries away."""
    return match(found, known, commented, lambda each: each.path in free)


def new(found: Sequence[Key], known: Mapping[Key, int], **more: Collection[str]) -> list[Key]:
    kept = matched(found, known, **more).kept  # type: ignore[arg-type]
    return [each for number, each in enumerate(found) if number not in kept]


# Near misses: what is not kept.


def test_one_more_of_the_same_kind() -> None:
    """Beyond the count everything is new, and of equal findings the last ones are."""
    found = [key("a.py")] * 3
    assert matched(found, {key("a.py"): 2}, free=["a.py"]).kept == {0: key("a.py"), 1: key("a.py")}


def test_a_count_of_any_size() -> None:
    """A count that was edited costs nothing, and keeps what is there."""
    found = [key("b.py")] * 3
    done = matched(found, {key("a.py"): 10**30}, free=["a.py"])
    assert set(done.kept) == {0, 1, 2}
    assert done.gone == {key("a.py"): 10**30 - 3}


def test_other_code_symbol_or_context() -> None:
    """All of code, symbol and context must be the same, in the same file and in others."""
    known = {key("a.py"): 9}
    for other in ("a.py", "b.py"):
        found = [
            key(other, code="AZL203"),
            key(other, symbol="Run.log_list"),
            key(other, context="d"),
        ]
        assert new(found, known, free=["a.py", "b.py"]) == found


def test_a_copy_beside_the_original() -> None:
    """A finding that stays where it was leaves nothing for a copy in another file."""
    found = [key("a.py"), key("b.py")]
    assert new(found, {key("a.py"): 1}, free=["a.py", "b.py"]) == [key("b.py")]
    # The order of the files does not matter.
    found = [key("b.py"), key("c.py")]
    assert new(found, {key("c.py"): 1}, free=["b.py", "c.py"]) == [key("b.py")]


def test_a_copy_of_what_was_not_looked_at() -> None:
    """A file that is there but was not checked, or cannot be read, gives nothing away."""
    assert new([key("b.py")], {key("a.py"): 1}, free=["b.py"]) == [key("b.py")]


def test_more_copies_than_originals() -> None:
    """A finding that moved is kept once, however many files hold it now."""
    found = [key("b.py"), key("c.py"), key("d.py")]
    assert len(new(found, {key("a.py"): 1}, free=["a.py", "b.py", "c.py", "d.py"])) == 2


def test_a_comment_in_place_of_the_finding() -> None:
    """What a comment hides now is not free to keep a copy elsewhere."""
    found = [key("b.py")]
    known = {key("a.py"): 1}
    assert matched(found, known, free=["a.py"], commented=[key("a.py")]).kept == {}


def test_what_has_no_context() -> None:
    """A finding whose code could not be read is never kept."""
    found = [key("a.py", context="")]
    assert new(found, {key("a.py", context=""): 1}, free=["a.py"]) == found


# What is kept.


def test_the_same() -> None:
    """What was there is kept, in any order."""
    found = [key("b.py"), key("a.py", "d"), key("a.py")]
    done = matched(found, Counter(found), free=["a.py", "b.py"])
    assert set(done.kept) == {0, 1, 2}
    assert not done.gone


def test_a_comment_beside_the_finding() -> None:
    """A finding that a comment hid all along takes nothing from its twin."""
    assert not new([key("a.py")], {key("a.py"): 1}, free=["a.py"], commented=[key("a.py")])


def test_a_move() -> None:
    """A finding of a file that lost it, or is gone, is kept where it is now."""
    done = matched([key("b.py")], {key("a.py"): 1}, free=["a.py", "b.py"])
    assert done.kept == {0: key("a.py")}
    assert not done.gone


def test_a_renamed_file_before_a_copy() -> None:
    """Of equal findings in other files the one in a file of the same name is the old one."""
    found = [key("new/b.py"), key("new/train.py")]
    assert new(found, {key("old/train.py"): 1}, free=["old/train.py"]) == [key("new/b.py")]


def test_a_renamed_folder_before_others() -> None:
    """Of files of the same name the one that the folder was renamed with is the old one."""
    known = {key("jobs/a/job.py"): 1, key("jobs/b/job.py"): 1}
    found = [key("new/a/job.py"), key("sdk/jobs/a/job.py"), key("sdk/jobs/b/job.py")]
    done = matched(found, known, free=[each.path for each in known])
    assert done.kept == {1: key("jobs/a/job.py"), 2: key("jobs/b/job.py")}


def test_what_is_gone() -> None:
    """Entries that nothing is left of are told, as far as their files were looked at."""
    known = {key("a.py"): 3, key("b.py"): 2, key("c.py"): 1}
    done = matched([key("a.py")], known, free=["a.py", "c.py"], commented=[key("c.py")])
    assert done.gone == {key("a.py"): 2, key("c.py"): 1}
    assert done.unseen == {key("b.py"): 2}


FILES = ["a.py", "b.py", "x/a.py"]
KEYS = st.builds(key, st.sampled_from(FILES), st.sampled_from("cd"), st.just("AZL202"))


@settings(deadline=None)
@given(st.lists(KEYS, max_size=9), st.lists(KEYS, max_size=9), st.permutations(range(9)))
def test_as_many_as_there_are_more(then: list[Key], now: list[Key], order: list[int]) -> None:
    """In a whole scan just so many are new as there are more than before, file by file or not."""
    known, found = Counter(then), Counter(now)
    done = matched(now, known, free=FILES)
    total = Counter(each[1:] for each in then)
    more = Counter(each[1:] for each in now) - total
    assert len(now) - len(done.kept) == more.total()
    assert sum(done.gone.values()) == (total - Counter(each[1:] for each in now)).total()
    # What is in its old place is kept there.
    kept = Counter(now[number] for number in done.kept)
    assert all(kept[each] >= min(known[each], found[each]) for each in found)
    # Nothing depends on the order in which files are looked at.
    shuffled = [now[number] for number in order if number < len(now)]
    assert len(matched(shuffled, known, free=FILES).kept) == len(done.kept)
    assert not new(then, known, free=FILES)


@settings(deadline=None)
@given(st.lists(KEYS, max_size=9), st.lists(KEYS, max_size=9), st.sets(st.sampled_from(FILES)))
def test_a_part_of_the_files(then: list[Key], now: list[Key], checked: set[str]) -> None:
    """A scan of some files keeps no more of them than they, and files that lost some, account for.

    Whatever it keeps, the entries it used, those gone and those not seen are all that there were.
    """
    now = [each for each in now if each.path in checked]
    known = Counter(then)
    done = matched(now, known, free=checked)
    used = Counter(done.kept.values())
    assert used + Counter(done.gone) + Counter(done.unseen) == known
    assert all(path in checked for path, *_ in used)
