export const general = `
@morning
A: Morning all. Harbour is full of {weather} today || Good morning from the quay, where we have {weather}
B: Same up on {street} || {weather} here too, second day running
C: I was going to put washing out. Was.
?A: Brave. Tomorrow looks better

A: Did anyone else see the {animal} by {place} just now?
B: No! Where exactly? || What, in daylight?
A: Right at the end, by the steps. It looked at me as if I owed it money
C: That’s the same {animal} that was on {street} last week, I’m convinced
?D: We should give it a name
?B: It has a name. We just haven’t been told

A: Is {place} open on {day}? The sign and the website disagree
B: Open from {time}, I was there last week
C: The sign is from last year, someone should take it down
A: I’ll bring a screwdriver
?B: Of course you will

A: Who left a very nice umbrella at {place}?
B: What colour?
A: Green, wooden handle, a bit of tape near the top
C: That’s mine!! Thank you {A}
A: It’s behind the counter, ask for me
C: Will come by at {time}

A: Question for the hive: best place round here to {get} that isn’t the big shop?
B: There’s a man on {street} who does it, cash only, knows everything
C: Seconding. Opens late though, don’t go before {time}
A: Perfect, exactly the kind of answer I hoped for
?D: Say {B} sent you and he’ll pretend not to know who that is

A: I have {many} {things} to give away, who wants some?
B: Me please || Yes! Please keep me {few}
C: Would take {few} if there are any left
A: {B} and {C}, they’re on my wall on {street}. Help yourselves
D: Always one minute too late for this channel
?A: There’ll be more next week, I promise

A: Can someone explain the new bin calendar to me like I’m five
B: Green week, grey week, green week. Except when there’s a fifth {day}
A: And then?
B: Nobody knows
C: I take mine out when {relative} takes theirs out. Has never failed || I follow the street. If the whole street is wrong, we’re wrong together

A: Tiny victory: finally finished the {project} I’ve been talking about since spring
B: Pictures or it didn’t happen
A: Will bring it to {place} on {day}
C: Well done {A}! How many evenings in the end?
A: I said {few}. It was {many}

A: Anyone up for a walk along the coast path on {day}? Leaving {time}, slow pace, many stops
B: I’m in || Yes please
C: How far?
A: About {many} km, with a {drink} stop halfway
C: Then yes
D: Can I bring the dog?
A: The dog is expected

A: The ferry timetable changed again. Last one back is now ten past
B: Ten past what?
A: {time}, sorry
C: That ruins choir || That’s actually better for me
?D: I’ll update the pinned page, thanks for spotting

A: Power’s out on {street}, just us?
B: Us too
C: Fine up here
D: They’re digging by {place}, I’d bet that’s it || Saw the van an hour ago, they know
B: And we’re back
A: Same. That was quick

A: What’s everybody listening to while working?
B: Rain recordings, unironically
C: {relative} practising {instrument} through the wall. Not a choice
D: The shipping forecast. Soothing and occasionally relevant
?A: {C} I’m sorry, and also jealous

A: Has anyone tried the {craft} evening at {place}?
B: Went last {day}. Very gentle, everyone’s a beginner, they have biscuits
A: You had me at biscuits
C: I’m going this week, come along {A}
A: Right then. {time}?
C: {time}

A: Looking for a lift to town on {day} morning, happy to pay in {jam}
B: I’m driving at {time}, two seats left
A: You’re a star. Smooth or chunky?
B: Surprise me

A: Does the printer at {place} do A3?
B: It does, but only when it likes you || It does. Bring your own paper though
A: So, no
C: Ask {D}, they have the knack
D: You have to open the tray and close it again as if you mean it

A: Reading the minutes from the last meeting ({link}). Did we really spend forty minutes on the noticeboard?
B: Forty-five || We did, and I’d do it again
C: It’s a good noticeboard
A: It is a very good noticeboard

A: First swim of the month. {weather}, nobody else, water like a knife
B: You’re made of different stuff
C: Was it lovely though
A: It was lovely afterwards
?D: Next time shout, I’ll come. I’ll hold the towels

A: Found a set of keys near {place}, three keys and a little brass {animal}
B: Could be {C}’s? || That sounds like {C}
C: Checked: mine are here. Ask at the library, {D} lost some
D: MINE. Thank you thank you
A: They’re with me, knock any time

A: Anyone have a ladder I could borrow for an afternoon? Just a gutter, nothing heroic
B: I’ve got a three section one, yours from {day}
A: Wonderful. I’ll bring it back cleaner than I found it
C: Someone hold the bottom, please
B: I’ll come and hold the bottom. And supervise

@evening
A: The sunset right now. Go and look, I’ll wait
B: Oh wow || Was just about to say
C: From the kitchen window it’s all pink
D: I can see three of you on the wall from here, wave
A: Waving

A: How do people keep track of which group meets when? I’ve now missed {craft} twice
B: There’s the calendar: https://www.example.org/harbour/calendar
A: I know there is. I mean emotionally
C: Fridge. Big paper. Red pen
?D: I just turn up at {place} at {time} every day and see who’s there

A: Film night poll, unofficial: {film} or {film2}?
B: {film}
C: {film2}, please, we always watch the other kind
D: Either as long as someone fixes the blinds
A: {D} the blinds are {B}’s department
B: The blinds are nobody’s department, that’s the problem

A: Good news, the lift on the lower quay works again
B: For how long
A: I choose hope
C: Took it this morning with the pram, smooth as anything

A: We need one more pair of hands on {day} to move the tables. Twenty minutes, honestly
B: It was twenty minutes last time as well, and we were there until {time}
C: I can come
A: Thank you {C}. {B}, there’s cake
B: …fine

A: Trying to remember the name of the little museum with the ropes?
B: The ropewalk, up behind {street}
A: THAT’S the one, thank you
C: Free on the first {day} of the month, I think
B: It is. {link}

A: Heads up, wasps under the bench at {place}
B: Noted, thank you || Oof. Found that out yesterday
C: I’ll put a sign
D: Already wrote to the council, they said within the week

A: My {gadget} finally gave up. {many} years, no complaints
B: Bring it to the repair café before you mourn!
A: You think?
C: They fixed my {gadget2} in the time it took to drink {drink}
A: Alright, one last chance

A: Just want to say thanks to whoever swept the steps after the storm
B: That was {C}, at six in the morning
C: I couldn’t sleep anyway
A: Well. Thank you {C}
D: Steps have never looked so good

A: Is it just me or is it suddenly dark at {time}
B: Every year I’m surprised || It’s not just you
C: On the plus side: soup
?D: And candles. I have too many candles

A: Recommend me something good that happened this week, please. I need it
B: The {animal} is back at the weir
C: Learned to make {dish} and it worked first time
D: My {plants} came up
E: {relative} rang for no reason, just to talk
A: This is exactly what I needed. All of it

A: Someone’s bike has been at {place} for {weeks}. Blue, basket, flat tyre
B: Not mine || Hm, could be the student’s?
C: If nobody claims it by {day} the repair café will adopt it
A: I’ll put a note on it

A: Trying to read the tide table. So high water’s at {time}?
B: Add an hour, it’s in winter time
A: Every single time
C: https://en.wikipedia.org/wiki/Tide_table explains it, I can’t say I understood
?B: The trick is to ask {C}’s dog. When it’s wet, the tide’s in

A: I’ve got a spare ticket for the concert on {day}, someone cancelled
B: What is it?
A: {instrument} and strings, about an hour and a half
B: Yes! If nobody else
A: It’s yours

A: Do we have a good plumber? Not urgent. Slightly urgent
B: Define slightly
A: There’s a bucket
C: I’ll send you a number, she’s excellent. Tell her it’s a bucket situation
A: Thank you {C}

A: Who’s coming on {day}?
B: Me || I’ll be there, a bit late
C: And me, with {dish}
D: Can’t, {relative} is visiting. Save me a slice of something
A: That makes {many} of us. Good crowd

A: Is anybody else’s internet crawling?
B: Fine on {street}
C: Slow since about {time}
D: Turn it off and have {drink}, turn it on again
A: Did both. The {drink} helped

A: Small thing: could we leave the gate at {place} closed? The goats are learning
B: The goats have been learning for a while
C: One of them knows me by name now
A: Which one
C: We don’t talk about it

A: I counted, and we have {many} left-handed people here. Is that a lot?
B: Statistically? Slightly || Who’s we
C: It explains the scissors
?D: Finally someone says it about the scissors

A: Wrote up how the key box works, because I’ve explained it three times this week:⏎1. turn the wheel to the left until it stops⏎2. code, then the little lever DOWN⏎3. it sticks, be kind⏎4. close it or the gulls will
B: Could you put that on the inside of the door?
A: It is on the inside of the door
C: Nobody can read it there because the door is closed
A: …I’ll put one on the outside

A: Planning question. If we moved the market to {day}, who would lose out?
B: The bakers, they’re flat out then
C: {day2} would work for us
D: I think we tried {day2} once, it clashed with {craft}
A: Everything clashes with {craft}
B: As it should

A: Today’s small mystery: someone has been leaving {plants} on doorsteps along {street}
B: Got mine this morning
C: Us too! With a ribbon
D: I know who it is and I’m not telling
A: {D}!
D: Not. Telling.
`
