export const repairCafe = `
A: Got a {gadget} that {fault}. Worth bringing on {day}?
B: Always worth bringing || Yes, that’s a favourite
C: Sounds like {cause}. Bring the plug too, people forget the plug
A: How does one forget the plug
C: You’d be amazed

A: Tally from {day}: {many} things in, {few} not saved
B: Not bad at all
C: What beat us?
A: Two phones, and a {gadget} that somebody had glued shut. With pride
B: We’ll get it next time

A: The {gadget} from last week: it was {cause} after all
B: Called it
C: You called three things, {B}
B: And one of them was right

A: Does anybody have a triangle-head driver? Need it for a {gadget}
B: In the red roll, pocket {few}
A: Found it, under a biscuit
C: That’s where I keep my biscuit

A: Who’s on the welcome table this {day}?
B: I am until {time}
C: I’ll take over then
A: And coffee?
D: Coffee’s me, as ever || I’ll do coffee if someone else does the washing up
A: Then we’re full. Thank you all

A: A visitor asks if we do zips
B: We do zips. {C} does zips beautifully
C: Zips, hems, the odd tent. Not wetsuits. Never again
A: It’s a wetsuit
C: …what size

A: {relative}’s {gadget} {fault}, and the maker says buy a new one
B: Of course they do
C: Open it and look for {cause} before anything else
A: How do I get in? No screws
C: Under the rubber feet. Always under the rubber feet
A: You magician

A: Multimeter {few} reads nonsense again
B: Battery || Leads. One of them is broken inside
C: Labelled it, so that nobody trusts it
A: It’s written “liar” on it now. Works for me

A: How do I test a thermal fuse safely?
B: Unplugged, on its own, continuity. Beep is good
C: No beep, no toast
A: No beep. No toast

A: Spare parts drawer is now sorted:⏎- belts by length⏎- fuses by rating⏎- knobs by mood⏎Please keep it like that until {day} at least
B: It’s beautiful
C: Which mood is the yellow one?
A: Hopeful

A: We’ve been offered {many} broken {gadget}s for practice. Do we want them?
B: Where would we put them
C: Six, not {many}. Take six
A: I’ll say six
?D: You’ll come back with {many}

A: Nice piece about repair cafés, we’re not even the oldest: https://en.wikipedia.org/wiki/Repair_café
B: We have the best cake, though
C: That isn’t in the article. Someone should add it

A: Old {gadget}, two-core flex, metal case, no earth. I say no
B: Agree, no || No, not without rewiring it
C: Rewire with three-core and earth the case, I can show you
A: Then it’s a teaching piece. Thanks {C}

A: Lovely moment today: someone cried because the {gadget} played again
B: Oh, which one?
A: Her mother’s. It was only {cause}, ten minutes
C: Ten minutes and a whole person happy. That’s why we do it

A: Do we keep the log on paper or the sheet?
B: Sheet. Paper gets coffee
C: Paper first, then sheet, because the tablet dies at {time}
A: Because nobody charges it
C: Because nobody repairs the charger

A: Bike corner needs inner tubes, 28 inch, we’re down to one
B: I’ll get {few} on {day} || There’s a box at {place}
C: Put the receipt in the tin
A: Thanks {B}

A: Quick one, the {gadget} hums at exactly the note of the fridge. Problem?
B: Only musically
C: Mains hum. Check the ground, then enjoy the chord
A: It’s a nice chord, actually

A: Reminder to self and others: unplug, wait, discharge, THEN fingers
B: What happened
A: Nothing happened. Almost happened
C: Glad you’re whole. I’ll put the sign back up
`
