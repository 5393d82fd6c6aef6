import datetime as dt

import pytest
from edtf import parse_edtf, struct_time_to_date

from comity.shared.edtf import EdtfError, parse

VALUES = ["2022", "2024-04", "2024-02", "2024-05-23", "2023-23", "2023-21", "2023-22"]


@pytest.mark.parametrize("value", VALUES)
def test_bounds_agree_with_the_edtf_package(value):
    oracle = parse_edtf(value)
    date = parse(value)
    assert date.earliest == struct_time_to_date(oracle.lower_strict())
    assert date.latest == struct_time_to_date(oracle.upper_strict())


def test_winter_runs_from_december_to_february():
    winter = parse("2023-24")
    assert (winter.earliest, winter.latest) == (dt.date(2023, 12, 1), dt.date(2024, 2, 29))
    assert winter.year == 2023


def test_intervals_and_open_ends():
    year = parse("2023-09/2024-08")
    assert (year.earliest, year.latest) == (dt.date(2023, 9, 1), dt.date(2024, 8, 31))
    assert parse("2022/..").latest == dt.date.max
    assert parse("../2022").year == 2022


@pytest.mark.parametrize(
    "value",
    ["", "2024-13", "2024-20", "2029-02-31", "2023/2022", "../..", "0000", "23", "2024-5", "٢٠٢٤"],
)
def test_what_is_no_date_is_refused(value):
    with pytest.raises(EdtfError):
        parse(value)


def test_the_vague_comes_before_the_exact_and_time_goes_on():
    order = ["2022", "2022-21", "2022-12-31", "2023", "2023-01", "2023-01-01", "2023-23", "2024-04"]
    assert sorted(order, key=lambda value: parse(value).sort_key) == order


def test_from_day_to_day_is_as_exact_as_a_day():
    exact = [value for value in ("2024-05-23", "2024-05-23/2024-05-25") if parse(value).exact]
    vague = ["2024-05", "2024-05-23/..", "2024-05-23~", "2024/2025", "2023-23"]
    assert exact == ["2024-05-23", "2024-05-23/2024-05-25"]
    assert not any(parse(value).exact for value in vague)
