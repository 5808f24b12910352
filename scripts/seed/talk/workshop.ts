export const workshop = `
A: What would you use for a {project} that lives outdoors: {wood} or {wood2}?
B: {wood}, no question || I’d go {wood}, but only because there’s a stack of it at the school
C: Either, if the end grain never sits in water. Detail beats species
A: Noted. Feet on little pads, then

A: My {tool} chatters on {wood}. Sharp iron, tight cap. What am I missing?
B: Going against the grain? Turn the board round
A: …
A: It was the grain
C: It’s always the grain

A: Anyone have a {tool} I can borrow until {day}?
B: It’s in the left cupboard, second shelf. Sign the sheet please
A: There’s a sheet?
B: There has been a sheet for {weeks}
C: The sheet is under the {tool2}

A: First coat of {finish} on the {project}. It’s gone the colour of honey
B: Best moment of any project
C: Two more thin ones, and wait longer than you want to
A: How long do I want to
C: An hour. So wait a day

A: Is {finish} food safe? Making a {project} for {relative}
B: Once cured, yes. Give it {weeks} || Cured, yes. The tin always sounds scarier than it is
C: Or plain oil and wax and no doubts at all
A: I like no doubts

A: Measured twice, cut once, still wrong
B: Which way?
A: {mm} short
C: Then it’s a design feature now
D: Add a strip of {wood} and call it an inlay
A: You’re all very kind

A: Sharpening evening on {day} at {time}. Bring anything with an edge, not the scythe again
B: The scythe was one time
C: I’m bringing {few} chisels and some shame
?D: I’ll bring the diamond plates

A: What glue for oily {wood}?
B: Wipe with acetone, then ordinary PVA within ten minutes || Epoxy if you’re nervous
C: PVA here too, never failed, but clamp it overnight
A: Thanks both, acetone it is

A: Half-blind dovetails, take four
B: Four? I’m on eleven
C: Cut the tails first. Fight me
D: Pins first, {C}, as nature intended
A: Please, not again

A: CNC question: my pocket comes out {mm} deep in the corner and right everywhere else
B: Spoilboard isn’t flat
C: Surface it. Ten minutes, saves a week
A: Surfaced it. Everything’s flat, including me

A: The dust extractor at {place} is making the noise again
B: The whistle or the cough?
A: The cough
C: Bag’s full. Spare ones behind the {tool}
A: Fixed, thank you. Left the old bag where it can be seen and judged

A: Free: {many} offcuts of {wood}, most about forearm length
B: Yes please, for spoons || Spoons!! Me
C: I’d take a few for handles
A: They’re in the blue bin by the door

A: Wrote a tiny script to space shelves evenly, works for any gap:⏎  gap = (height - n * thickness) / (n + 1)⏎  for i in range(1, n + 1): print(round(i * gap + (i - 1) * thickness, 1))
B: I do that with a stick and a pencil
A: The stick doesn’t do halves
B: My stick does halves

A: Anyone here bend wood with steam? Got a kettle, a drainpipe and ambition
B: That’s all it takes || That was exactly my setup
C: One minute per millimetre, more or less, then be quick
D: And wear gloves, {A}
A: How quick?
C: You’ll know

A: 3D printer is free from {time} if anybody needs it
B: I’ve a knob for the {gadget}, forty minutes
A: It’s yours. Purple or grey left
B: Purple, obviously

A: I keep burning the edge on the {tool}. Slower or sharper?
B: Sharper
C: Slower
D: Cleaner. Pitch on the blade does that
A: It was pitch. Soaked it, cuts like new

A: Look at this joint: https://en.wikipedia.org/wiki/Japanese_carpentry no screws, no glue, four hundred years
B: And I can’t keep a shelf up for a winter
C: They had better music
?A: They had better wood

A: What’s a fair price for a used {tool}? Seller says {price}, some rust
B: Rust on top is nothing. Check the bearings and the fence
C: Offer two thirds, in coins, with a sad face
A: Got it for two thirds. The face worked

A: Can I screw straight into {wood} or will it split?
B: Pilot hole. Always pilot hole
C: Wax on the thread too
A: And if I already haven’t
B: Then glue, clamp, and we never speak of it

A: Who’s got the key for the metal cabinet?
B: {C} has one, I have one, there’s one nobody can find || Should be in the box
C: At work until {time}, sorry
B: I’m five minutes away, coming
A: Thank you {B}

A: Thinking of {mm} ply for the carcass and {mm2} for the back. Overkill?
B: For a {project}? A bit
C: Weight is the price. Do you ever want to move it?
A: No
C: Then overkill away

A: Beginners’ evening went well, {many} people, nobody bled
B: New record
C: The step stools turned out great, {few} of them even level
A: Level is week two
?D: Thank you for running it, {A}

A: Soldering iron tip has gone black, saved or gone?
B: Wet sponge, fresh solder, count to five || Brass wool, not the sponge
C: And turn it off when you leave!! It was on again yesterday
A: That may have been me. Sorry
C: Forgiven. Once
`
