/** Single posts by the people who run the place; nobody can answer there. */
export const announcements = `
A: # Welcome to Harbour Commons⏎1. Be **kind**⏎2. Be **specific**⏎3. Bring it back *clean*⏎-# The long version: [all of the rules](https://www.example.org/commons/rules)

A: Spring market: stalls are open for booking until {day}. A table costs a cake or five pounds, whichever is easier. https://www.example.org/commons/market

A: The tool library has __new hours__:⏎- Tuesday 17–20⏎- Saturday 10–14⏎⏎Please return the long ladder to the left hook, it scares people on the right one.

A: Repair café this {day} from {time} at {place}. Last month you saved 41 things from the tip. Thank you.

A: The minutes of the last open meeting are up: https://www.example.org/commons/minutes⏎In short: yes to the noticeboard, yes to the second compost bay, not yet to the goats.

A: Heating in the reading room is being repaired until {day}. Blankets are in the window seat, the kettle is where it always is.

A: We are looking for two people to run the welcome table on {day}. No experience needed, biscuits provided. Write to any admin.

A: Reminder: the water at the allotments is turned off from {day} for the winter. Empty your cans and open the taps, please.

A: The community fridge passed its inspection without a single remark. That is down to everyone who writes a date on things. Keep going.

A: Shared lunch on {day}, {time}, at {place}. Bring a dish or bring a chair. Both is heroic.

A: New in the workshop: a bandsaw guard that actually guards. Please do the ten minute introduction before you use it, also if you have used one for thirty years.

A: Book group is reading {book} next. Three copies at the library, two in the reading room, one on the bench by the ferry.

A: A thank you to the eleven of you who cleared the steps after the storm. The harbour master sends his regards and, unusually, chocolate.

A: Ferry works on {day}: no crossing between 9 and 13. The bus from Station Hill runs twice an hour instead.

A: Seed swap on {day} at {place}. If you cannot label it, describe it. If you cannot describe it, plant it somewhere far away.

A: Lost and found moved to the shelf by the door. Anything older than two months becomes a prize at the quiz.

A: We are now {many} more than last year. If you are new: say hello in #introductions, we answer.

A: Quiet hours in the Boathouse voice room are gone. Talk when you like, mute when you hoover.

A: The street library on Chapel Street got a new roof, made by the Saturday workshop group. Go and look at the shingles.

A: Please check your bike lights, it is dark by {time} now. Free batteries at the repair café while they last.

A: **Open meeting** on {day}, {time}. On the table:⏎- the lease of the net loft⏎- the price of compost⏎- ~~the goats~~ once more the goats

A: First aid evening with the lifeboat crew, {day}, {time}, {place}. Free, two hours, no blood.

A: The harbour calendar has a new address: https://www.example.org/harbour/calendar

A: A year ago this place had forty people. Look around. Thank you for making it somewhere worth opening in the morning.
`
