"""Expressions and the moment that each names by itself, read on Wednesday 18 November 2026 at 09:30 in London."""

from __future__ import annotations

#: One line for each moment: the day, the hour where there is one, and the ways to say it.
TABLE = """
2026-11-18 | today
2026-11-19 | tomorrow | tmrw
2026-11-17 | yesterday | the day before today
2026-11-20 | the day after tomorrow | day after tomorrow | two days from today | 2 days after today | in two days
2026-11-16 | the day before yesterday | day before yesterday | 2 days ago | two days back
2026-11-21 | 3 days after today | two days after tomorrow | in three days | three days hence | 3 days from now
2026-11-23 | monday | Mon. | on monday | this coming monday | monday, 23 november | Mon 23 Nov | in 5 days
2026-11-20 | friday | fri | this friday | Fri 20th | friday the 20th
2026-11-13 | last friday | this past friday
2026-11-10 | tuesday of last week | last week's tuesday | tuesday from last week
2026-11-24 | tuesday next week | tuesday of next week | next week's tuesday | on tuesday of the following week
2026-11-27 | the friday after next | friday week | a week from friday | one week after friday
2026-12-11 | three weeks from friday | 3 weeks after friday
2026-12-01 | a week on tuesday | the first of december | december first | 1 dec | 1st of december 2026
2026-12-15 | december 15 | dec 15th | 15 december | the fifteenth of december | december the fifteenth | 15th dec 2026
2026-12-15 | december 15, 2026 | tuesday 15 december | Tue, Dec 15 | 15-dec-2026 | 15.12.2026 | 15/12 | 15/12/26
2026-12-15 | 2026-12-15
2026-12-31 | the thirty-first of december | december thirty first | new year's eve | last day of december
2026-12-31 | last day of the year
2027-03-15 | the ides of march | march 15 | 15 march 2027 | 15 march '27 | 2027/3/15
2027-05-15 | the ides of may
2027-02-28 | the last day of february | end of february
2024-02-29 | 29 february 2024 | feb 29th, 2024
1999-08-04 | 4 august 1999 | august 4th 1999 | 4/8/1999 | 4.8.99 | 1999-08-04
2026-12-05 | the 5th | on the 5th
2026-12-20 | the 20th of next month | 20th day of next month | 20 of next month
2026-10-07 | the 7th of last month
2026-11-25 | the 25th of this month
2026-11-01 | this month | the beginning of the month
2026-12-01 | next month | beginning of next month | early december | start of december
2026-10-01 | last month | the previous month
2026-12-15 | mid december | the middle of december
2026-12-21 | late december
2026-12-31 | end of december | the end of the year | eoy | at the end of the year | end of next month
2026-11-30 | end of the month | eom | by the end of the month | month end | at the end of this month
2026-11-16 | this week | the beginning of the week | early this week
2026-11-23 | next week | the following week | the beginning of next week | start of next week | early next week
2026-11-09 | last week | the past week | previous week
2026-11-30 | the week after next
2026-11-25 | mid next week | the middle of next week | in a week | a week from today | in 7 days | one week from now
2026-11-20 | end of the week | the end of this week | eow
2026-11-27 | end of next week | by the end of next week | the end of the following week
2026-11-21 | this weekend | the coming weekend
2026-11-28 | next weekend
2026-12-02 | in a fortnight | in two weeks | a fortnight from now | in a couple of weeks | two weeks hence
2026-11-04 | a fortnight ago | two weeks ago | 14 days ago
2026-11-11 | a week ago | one week ago | 7 days ago
2026-12-18 | in a month | one month from now
2026-08-18 | three months ago
2027-11-18 | in a year | a year from today | one year from now
2024-11-18 | two years ago | 2 years ago
2026-12-09 | in three weeks | in 2-3 weeks | within 3 weeks
2026-11-26 | thanksgiving | thanksgiving day | this thanksgiving | the fourth thursday of november | in eight days
2025-11-27 | last thanksgiving | thanksgiving 2025
2026-12-25 | christmas | xmas | christmas day | the 25th of december
2026-12-24 | christmas eve | the day before christmas
2026-12-26 | boxing day | the day after christmas
2027-01-01 | new year's day | new years day | january 1st | next year
2027-02-14 | valentine's day
2027-03-28 | easter | easter sunday | easter 2027
2027-03-29 | easter monday | the day after easter
2027-03-26 | good friday | two days before easter
2026-04-05 | last easter | easter 2026
2027-02-09 | pancake day | shrove tuesday
2027-05-16 | pentecost
2027-05-31 | memorial day | the last monday of may | last monday in may
2027-01-18 | mlk day | third monday of january 2027 | the third monday in january
2027-10-31 | halloween
2027-05-09 | mother's day
2026-11-27 | black friday
2027-02-06 | chinese new year
2026-12-04 | hanukkah 2026 | chanukah 2026
2026-12-05 | the first saturday of december | 1st saturday in december
2027-11-08 | the second monday of november 2027
2026-12-29 | the last tuesday of december | last tuesday in december | final tuesday of december
2026-12-30 | second last day of december | 30 december
2027-01-12 | third tuesday after christmas 2026 | the third tuesday after christmas
2026-12-28 | the monday after christmas | first monday after christmas
2026-11-27 | two fridays from tomorrow | 2 fridays after tomorrow
2026-12-04 | 3 fridays from now
2026-11-05 | 2 thursdays ago | two thursdays back
2027-06-21 | next summer
2026-12-21 | next winter | this winter
2026-09-23 | this autumn
2027-03-20 | spring 2027 | the spring of 2027
2026-10-01 | this quarter | the fourth quarter | q4 | q4 2026 | 4th quarter 2026
2027-01-01 | next quarter | q1 2027 | 2027q1 | first quarter of 2027
2025-01-01 | last year | 2025 | in 2025
2027-04-01 | april | in april | next april | april 2027 | apr 2027 | 4/2027 | 2027-04
2026-04-01 | last april | april 2026
2028-04-01 | the april after next | april 2028
2026-11-16 | the last 2 days | past two days
2026-11-19 | the next 3 days | next few days
2026-11-02 | the last two weeks
2026-12-01 | the next two months
2026-12-07 | december 7-9 | 7 to 9 december | from 7 to 9 december | dec 7th - 9th | december 7 through december 9
2026-12-07 | from the 7th to the 9th of december | 7-9 december | dec 7 - dec 9
2025-11-18 | a year ago today | one year ago today
2026-11-03 | two weeks ago on tuesday | 2 weeks ago tuesday
2026-11-06 | the friday before last | friday before last
2026-11-02 | the week before last
2026-12-20 | the sunday before christmas | the last sunday before christmas
2027-03-31 | 2027, march 31 | 31.mar.2027 | 31-mar-27
2026-11-16 | the week
2027-01-01 | the year 2027 | year 2027
2026-12-01 | the month of december
2026-11-19 | later this week | 20261119
2026-12-19 | 19.12 | saturday 19.12 | 19.12.
2026-12-07 | 7.12. - 9.12. | 07.12.2026 - 09.12.2026
"""
HOURS = """
2026-11-18 15:00 | 3pm | at 3pm | 3 pm | 3 p.m. | at 3 o'clock pm | three pm | today at 3pm | 15:00 | 15h | 1500 hours
2026-11-18 15:00 | at 3 in the afternoon
2026-11-18 15:30 | half past three pm | half three in the afternoon | 3:30pm | 330pm | 15h30 | three thirty pm
2026-11-18 15:30 | 3.30 pm
2026-11-18 15:15 | quarter past three pm | a quarter past 3pm | 15 minutes past 3pm | fifteen past 3pm
2026-11-18 14:45 | quarter to three pm | a quarter to 3pm | 15 to 3pm
2026-11-18 11:45 | quarter to noon | 15 minutes to noon
2026-11-18 12:00 | noon | midday | at noon | 12pm
2026-11-19 00:00 | midnight | at midnight
2026-11-19 08:00 | 8am | 8 am tomorrow | tomorrow at 8 in the morning | tomorrow morning at 8 | 8 tomorrow morning
2026-11-18 20:00 | 8 tonight | tonight at 8 | at 8 in the evening | this evening at 8 | eight this evening
2026-11-18 23:00 | 11 at night | 11pm | tonight at 11
2026-11-20 10:30 | friday at 10:30 | 10:30 on friday | 10:30am friday | fri 10.30am | friday, 10:30 | friday (10:30)
2026-11-20 14:00 | friday at 2 | friday 2pm | at 2pm on friday | friday afternoon at two | fri 14:00
2026-12-01 09:15 | 2026-12-01T09:15 | 2026-12-01 09:15 | 1 december 9:15 | dec 1st at 9:15am
2026-12-01 09:15 | 9:15 am on 1 december 2026 | 2026-12-01T09:15:00Z
2026-12-01 09:15 | 2026-12-01T10:15:00+01:00 | 2026-12-01T04:15-05:00
2026-12-25 18:00 | christmas at 6pm | 6pm on christmas day
2026-12-29 19:00 | 7pm on the last tuesday of december | the last tuesday of december at 7 in the evening
2026-11-25 17:00 | in 7 days at 5pm | a week from today at 5pm
2026-11-18 11:30 | in two hours | in 2 hours | two hours from now | 2 hours from now | in a couple of hours
2026-11-18 11:30 | in 120 minutes | in 2h
2026-11-18 10:00 | in half an hour | in 30 minutes | half an hour from now | in 1/2 hour
2026-11-18 12:00 | in 2.5 hours | in two and a half hours | in 2 hours and 30 minutes | in 2h 30m
2026-11-18 11:00 | in an hour and a half | in 90 minutes
2026-11-18 09:00 | half an hour ago | 30 minutes ago
2026-11-18 08:30 | an hour ago | one hour ago
2026-11-18 09:45 | in a quarter of an hour | in 15 minutes
2026-11-18 13:00 | 1-2pm | 1pm to 2pm | from 1pm until 2 | between 1pm and 2pm
2026-11-19 09:30 | thursday from 9:30 to 11 | from 9:30 to 11:00 on thursday | between 9:30 and 11:00 on thursday
2026-11-19 09:30 | 9:30-11:00 thursday
2026-12-07 10:00 | dec 7 10am - dec 9 2pm
2026-11-18 18:30 | 1:30pm eastern | 13:30 EST | 10:30 am pacific | 6:30pm gmt | 7:30pm CET
2026-11-19 16:00 | tomorrow at 11am eastern time | 11am (ET) tomorrow
2026-11-20 09:00 | between 9 and 10 on friday | 9 to 5 on friday | friday 9 to 11
2026-11-20 17:00 | close of business friday | eod friday | by the end of business on friday
2026-11-20 19:00 | friday evening around 7 | friday evening at seven
2026-11-19 06:30 | six thirty in the morning
2026-11-18 20:40 | twenty minutes to nine
2026-11-20 14:00 | fri 14.00
2026-11-18 18:00 | this evening | tonight
2026-11-19 12:00 | tomorrow afternoon | tomorrow at lunchtime
2026-11-17 18:00 | last night | yesterday evening
2026-11-23 04:00 | monday morning | monday in the morning | the morning of the 23rd of november
"""


def lines(table: str) -> list[tuple[str, str, str | None]]:
    """Return each expression with its day and its hour."""
    found = []
    for line in table.strip().splitlines():
        moment, *said = line.split(" | ")
        day, _, hour = moment.partition(" ")
        found += [(one, day, hour or None) for one in said]
    return found
