// An article to try the page on: two of its dates, a sum and some words cannot all be right.

export const EXAMPLE = `Ferry to Aldmoor returns after nine years

ALDMOOR, May 4, 2021. The ferry between Aldmoor and the island of Sark Holm sailed again on Monday, May 4, 2021, nine years after the line was closed in 2014.

“We never stopped asking for for it,” said Ida Brandt, who leads the islanders’ council. Some say that the crossing will save the island’s school.

The company was founded in 1902 and marked its 125th anniversary in 2012. It employs 40 people: 22 on board, 11 in the workshop and 9 in the office.

Reports suggest that the fares will rise by next summer. At the end of the day, the council’s plan to seperate cars from foot passengers has to wait until the new pier, which the regional assembly promised in a resolution that it passed after two years of hearings and that has since been amended four times by three different committees, is open.
`;
