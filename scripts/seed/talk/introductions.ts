/** `A` has just joined. One of these is used per newcomer. */
export const introductions = `
A: Hello, I’m new here. Moved to {street} {weeks} ago with two suitcases and a fig tree
B: Welcome {A}! How’s the fig tree?
A: Sulking, but alive
C: Come over to #garden, we’re good with sulking trees

A: Hi all. I fix pianos for a living and bake on the days between
B: Oh, the one at {place} needs you badly
A: I heard it from outside. I’ll come by
C: Welcome! You’ve no idea how happy you’ve just made the choir

A: Good evening. {relative} said this is where people actually answer. So: hello
B: We do, mostly with questions
C: Welcome! What are you into?
A: Reading, long walks, short meetings
B: You’ll fit right in

A: Hello from the other side of the river. I draw maps, badly but with love
B: Maps! Welcome
C: Could you do one of the allotments? We’ve needed that for years
A: I’ll bring paper

A: New member reporting. I keep bees, {few} hives, one temper
B: Whose temper?
A: Hive three. And occasionally mine
C: Welcome {A}! There’s a bee corner in #garden

A: Hi! Student, here until summer, can carry heavy things and do the internet
B: Careful, we’ll use both
C: The printer at {place} has been waiting for you
A: Ha. {day}?
B: {day}. There’ll be {dish}

A: Hello. I’ve been reading along for a while and finally signed up
B: The best kind of arrival
C: Anything you liked?
A: The {animal} saga, mainly
C: It’s far from over

A: Bonjour! I cook for a living and I’m looking for people who cook for pleasure
B: Kitchen’s that way, they’ll love you
C: Welcome! Please be gentle about our bread
A: I’m never gentle about bread

A: Hi, I’m {A}. Retired joiner, {many} clamps, plenty of time
B: {many} clamps!!
C: You’ll be elected mayor of #workshop by {day}
A: I’ll start with saying hello

A: Hello hello. I moved back after twenty years, half of the shops are gone and the gulls are the same
B: Welcome home {A}
C: The gulls are the same gulls, I think
A: One of them definitely recognised me

A: Hi, I’m here for the repair café, I have a box of dead radios and no shame
B: You’re among friends
C: {day}, from {time}, bring the box
A: All {many}?
C: …start with three

A: Evening! New to all of it: the place, gardening, and this app
B: Nothing here bites, except hive three
C: Start anywhere. Ask anything
A: Then: what’s the difference between soil and dirt?
B: Oh, that’s a wonderful first question
C: It’s dirt when it’s on the carpet
`
