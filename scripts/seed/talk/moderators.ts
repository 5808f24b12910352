/** Read by moderators and administrators alone. */
export const moderators = `
A: Two near-identical posts about phone cases in #general, removed both
B: Same account as last week?
A: New one, same words
B: I’ll keep an eye on new joiners tonight

A: The dovetail argument in #workshop is getting a bit warm
B: Tails or pins?
A: The usual
B: I’ll drop in with something about glue

A: Someone asked to have an old post of theirs taken down, done
B: Thanks. Did you tell them?
A: Yes, they were very kind about it

A: Who’s on this weekend?
B: I can do {day}
C: {day2} for me
A: Then I’m reserve

A: Newcomer wrote to me, was unsure if questions are welcome
B: What did you say?
A: That they’re the whole point
C: Could be a line in the welcome post, actually
A: Good idea, I’ll suggest it

A: Proposal: slow mode in #general on market day only
B: Last year it wasn’t needed
C: Agree, watch first
A: Fine by me, watching first

A: A question about selling: is {project} for money alright in #workshop?
B: Once, with a price, fine. Weekly, no
A: That’s what I said. Good
C: We should write that down somewhere
A: I’ll add it to the rules page

A: {D} and I talked, it was a misunderstanding, all good now
B: Glad to hear it
C: Thank you for ringing instead of writing

A: Spam link with a ferry ticket “refund”, deleted, account removed
B: Good catch, that one looked real
A: The spelling was too good. That’s what gave it away

A: Handing over: nothing open from me, one person on a quiet day’s break until {time}
B: Noted
A: And the goat thread, but that one moderates itself
B: It really doesn’t

A: Can I get a second pair of eyes on the long post in #reading-room?
B: Reading
B: Heated, but about the book, not the person. Leave it
A: That’s my reading too

A: Monthly numbers, roughly: {many} new people, {few} removed links, nobody banned
B: Quiet month
C: May it stay that way
`
