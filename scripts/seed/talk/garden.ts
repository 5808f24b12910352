export const garden = `
A: Is it too late to sow {plants}?
B: Depends how brave you are. Under cover you’ll be fine || Not at all, I sowed mine about now last year
C: I’d wait for the soil to warm a bit. Hand test: if you’d sit on it, sow in it
A: I’m not sitting on it
C: Then it’s too cold

A: {pest} have found my {plants}. All of them. Overnight
B: Oh no
C: Which bed? Mine are untouched so far, same row
A: The one by the water butt
B: There’s your answer, they live under there. Lift the slab
A: Lifted the slab. I wish I hadn’t

A: What do you all grow in {soil}? Struggling here
B: {plants} don’t care about anything, start there
C: {herb}, honestly. Neglect suits it
A: Neglect I can do
?D: And mulch. Mulch solves most things, {A}

A: First {plants} of the year!! || We have {plants}, people. Actual {plants}
B: Already? Mine are still thinking about it
C: How do they taste?
A: Of victory, and a bit of soil
?B: I’ll swap you some for {herb}

A: Can I prune {plants} now, or is that a crime?
B: Not a crime. Light hand though
C: RHS page says late winter, but I do it when I remember and they forgive me || I’d wait {weeks}
A: Light hand it is

A: Compost is at sixty degrees in the middle. I’m so proud
B: Sixty! What’s in it?
A: Coffee grounds from the bakery, cardboard, all of last year’s {plants}
C: That’s a dinner party
D: Turn it on {day} and it’ll do it again

A: Anyone have spare {plants} seedlings? The {pest} got mine
B: I’ve about {many} too many. Come and rescue them
A: You’re an angel. {day}?
B: {day}, after {time}

A: Water butt is full again after the {rain}
B: All three of ours too
C: Mine leaks, so I have a very happy patch of {herb}
?A: Accidental irrigation, they call it

A: Which {plants} variety do you swear by? Mine always bolt
B: Whatever the old man at the market sells. He won’t say the name
C: Ask him for the ones in the brown bag
A: There’s a secret brown bag??
B: There is always a secret brown bag

A: {herb} or {herb2} next to {plants}?
B: {herb}, keeps the {pest} off, or so they say
C: I’ve had both, no difference, but it smells wonderful
A: Smell is a good enough reason

A: Plot {few} is coming free at the allotments, in case someone’s still on the list
B: Who’s leaving?
A: The Fergusons, they’re moving nearer the grandchildren
C: I’m number {few2} on the list, do I dare hope?
A: Dare

A: Measured rainfall this week: {many} mm. The {plants} are delighted, I’m not
B: {many2} up here. Must be the hill
C: You two and your gauges
?B: It’s science, {C}

A: Help me identify this: waist high, hairy stem, blue flowers, bees all over it
B: Borage! || Viper’s bugloss? Or borage
C: Borage. You can put the flowers in {drink}
A: It wasn’t there last year
B: It’ll be there every year from now on

A: Anyone tried no-dig with {plants}? Thinking of giving my back a rest
B: {few} years now, never going back. Cardboard, compost, patience
C: My yield went up. My excuses to avoid people on the plot went down
A: Sold

@evening
A: Frost tonight, they say. Cover your {plants}
B: Thank you for the reminder || Ugh, already? Going out now
C: Fleece is in the shed, the long roll, take what you need
D: Took two metres, thank you
A: We got down to -1 in the end. Good thing you covered them

A: The robin sat on the fork handle while I was still holding it
B: You’re the fork now
C: They know exactly who digs
?A: I stood there for five minutes. Very important work

A: What’s eating holes in the leaves but leaves the veins?
B: Sawfly larvae, look underneath || Check the underside. Tiny green things?
A: Yes. Hundreds
C: Squash or soap. Sorry to be blunt
A: I’ll start with a strongly worded letter

A: Seed swap at {place} on {day}, {time}. Bring labels, last year we had a very mysterious table
B: I have far too many {plants} to offer
C: Looking for {plants2}, any kind
D: I’ll bring {drink} and the label maker
A: The label maker! Finally

A: How deep for garlic? The packet says 2 cm, {relative} says a hand
B: Somewhere in between, your neighbour has big hands || Twice its own height, always
C: Mine went in at 5 cm and it’s standing like soldiers
A: 5 it is

A: Greenhouse glass arrived, one pane cracked
B: Bottom row, nobody will see
C: Polycarbonate offcuts at the school workshop, ask {D}
D: Plenty. What size?
A: 61 by 46
D: Done, come by

A: My pumpkin is bigger than {relative}’s dog now
B: Show day is {day}, right? Will it hold?
A: I’ve put a pillow under it
C: As you do
?D: Does it have a name?
?A: Geoffrey

A: Bees: quiet week. {weather} keeps them in
B: Ours too. Did you feed?
A: A little syrup on {day}. They’ve stores enough, I’m just nervous
C: First winter is all nerves. You’re doing it right

A: Reading about allotments and how old the idea is: https://en.wikipedia.org/wiki/Allotment_(gardening)
B: My great-grandmother’s rent book says four shillings a year
C: And now there’s a waiting list of {many}
A: Four shillings

A: Does coffee ground mulch do anything against {pest}?
B: In my experience: {pest} with energy
C: It’s good for the soil, useless as a fence
A: Thanks, that saved me a sack

A: Tool amnesty: whose is the short spade with the blue tape? It’s been at my plot for {weeks}
B: Mine! I thought I’d lost it to the compost
A: It’s been very useful, thank you, sorry
B: Keep it until {day}, I’m not digging before

A: What do I do with {many} kilos of {plants}?
B: Chutney. Always chutney
C: Freeze half, give half to the community fridge
D: Cook {dish} and invite us
A: {D} is the only one thinking clearly

A: Sowing log, for my own memory:⏎- {plants}: tray 1, on the sill⏎- {plants2}: straight in the ground, sorry⏎- {herb}: the good pot⏎If I ask in {weeks} what’s in tray 1, please remind me
B: Noted. Tray 1, {plants} || You’ll ask in four days
C: I’ve pinned you to the fridge in my mind
?A: I have already forgotten

A: Is anybody watering plot {few} while {B} is away?
B: I’m still here, I leave on {day}!
C: I can do mornings
A: Then I’ll do evenings. {B}, enjoy
B: You’re lovely. Eat anything that’s ripe
`
