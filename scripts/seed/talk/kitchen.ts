export const kitchen = `
@evening
A: Tonight: {dish}
B: Recipe? || Oh, tell us how
A: By eye, I’m afraid. The secret is {ingredient}
C: It’s always {ingredient} with you
A: Has it ever been wrong

A: My sourdough is flat again. {flour}, {temp} degrees, same as ever
B: Is the starter floating?
A: It’s contemplating
C: Feed it twice before, warm spot, be patient. Ours sits on the router
A: The internet finally good for something

A: What do I do with a whole jar of {ingredient}?
B: {dish}! || Soup. Everything’s soup if you believe
C: A spoon of it in brownies. I know how that sounds
A: I’m trying {C}’s first
?B: You’re all lost to me

A: Community fridge update: lots of bread, {many} yoghurts, a box of {plants}
B: I’ll take the bread round to {street} || Coming by at {time} for the yoghurts
C: I’ve cooked {dish}, putting {few} boxes in
A: You’re wonderful, label them please

A: How long does {jam} keep, open, in the fridge?
B: Longer than you’d think
C: In our house: one {day}
A: So we’ll never know
?B: Smell, look, taste. In that order

A: Shared lunch on {day}, who brings what? I’ll do {dish}
B: Bread, {flour}
C: {dish2}
D: Something green so that we survive
E: {drink} and plates
A: Perfect, that’s a table

A: Too much salt in the {dish}. Rescue?
B: Potato is a myth. Make more of everything else
C: Acid helps. {ingredient}, or lemon
A: Doubled it. We now have {dish} until {day}
B: A happy problem

A: Oven runs hot or am I imagining it? {temp} burns everything
B: The community one? Hot by twenty, always was
C: There’s a thermometer hanging in it, bottom left
A: I thought that was decoration

A: First batch of {jam} this year. {many} jars
B: Set?
A: Like a dream
C: I’ll trade you {flour} loaves for two jars
A: Deal. {day}?
C: {day}

A: Did {dish} with {ingredient} instead of cream. It works!!
B: Instead of… alright. How?
A: Two spoons, whisked in at the end, off the heat
C: Trying it tonight
C: Tried it. {A} is right, I’m sorry I doubted

A: Does anyone have a really big pot? {many} people on {day}
B: The blue one at {place} holds thirty litres
A: And is it clean
B: It’s… big
C: I’ll scrub it, I’m there tomorrow anyway

A: What are you having with {drink} right now?
B: Toast || Yesterday’s {dish}, cold, no regrets
C: A biscuit that {relative} thinks I don’t know about
D: Nothing, thank you for reminding me. Going to the bakery

A: {relative}’s {dish}, written down at last:⏎- {few} onions, slowly, slower than that⏎- {ingredient}, more than feels right⏎- water to cover, lid off⏎- stir when you pass by⏎- it’s done when the kitchen goes quiet
B: “When the kitchen goes quiet.” Saving this
C: How much is “more than feels right”?
A: Stop when you’re worried, then one more

A: Knives at the community kitchen are blunt as spoons
B: Bring them to sharpening evening, workshop people love it
C: They’ll come back frighteningly sharp, mind your fingers
A: Warned and grateful

A: Cheapest dinner you make that still feels like a treat?
B: {dish} || Eggs on greens, chilli, done
C: Pasta, garlic, breadcrumbs
D: {dish2}, if the market’s been kind
A: Writing all of these on the fridge

A: Kneading by hand or machine?
B: Hand. It’s cheaper than therapy
C: Machine, my wrists say thanks
D: Neither: fold and forget
A: Fold and forget sounds like my style

A: Rye question: crumb’s gummy, crust like a roof
B: Cut too early || Let it wait a day, honestly a day
C: And bake longer, lower. {temp} at the end
A: A whole day! In a house with {relative}
B: Hide it

A: Has somebody got a spoon of yeast to spare? Shop’s closed, dough’s waiting
B: I do, on {street}. Ring the bell
A: On my way, you’ve saved {dish}
?B: I expect a slice

A: The {plants} from the allotment are in everything now
B: Same. {plants} in the {dish}. {plants} in the cake
C: In the cake?
B: Don’t knock it, {C}

A: Quince. What does one do with quince
B: Patience, sugar, {temp} degrees, an afternoon
C: They turn pink!! Nobody tells you that they turn pink
A: They turned pink!
C: See
`
