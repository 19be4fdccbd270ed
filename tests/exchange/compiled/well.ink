// A drill of Common Ground, in ink.

VAR value_trust = 45
VAR value_dependency = 30
VAR chosen_first = 0
VAR luck_weather = 0
VAR chosen_last = 0
VAR cap = -1
VAR ending = ""
VAR units = 0
VAR scale = 3

The well
You lead a team of six in the highlands.
The valley has one well.
\• The chief wants it deeper.
\• The women's committee wants a roof for the school.
-> at_first

=== at_first ===
What to build
Both of them come on the same morning.
-> asking

= asking
What do you do?
* [Ask: What would the pump cost?]
    Half of the budget.
    -> asking
+ [Repair the pump of the well with the chief]
    -> do_pump
+ [Have both of them meet before anything is built]
    -> do_meet
+ { value_trust >= 30 } [Pay the chief to leave the well to the committee]
    -> do_bribe

= do_pump
~ chosen_first = 1
~ value_trust = value_trust + 6
~ value_dependency = value_dependency + 4
The water runs on Friday, and the chief holds a speech.
-> at_weather

= do_meet
~ temp held_1 = value_trust >= 40 && value_trust <= 59
~ chosen_first = 2
~ value_trust = value_trust - 2
~ value_dependency = value_dependency - 3
It takes two evenings, and nobody gets what they came for.
{ held_1:
    ~ value_trust = value_trust + 1
    Because they knew you, both came.
}
{
- value_trust >= 90:
    -> over
- else:
    -> at_weather
}

= do_bribe
~ chosen_first = 3
~ value_trust = value_trust + 9
~ value_dependency = value_dependency + 9
The chief smiles. By evening everybody knows why.
{ cap < 0 || cap > 40:
    ~ cap = 40
}
-> at_weather

=== at_weather ===
{ luck_weather < 1 || luck_weather > 2:
    ~ temp drawn = RANDOM(1, 3)
    ~ luck_weather = 1
    { drawn > 2:
        ~ luck_weather = 2
    }
}
{
- luck_weather == 1:
    -> fall_1
- else:
    -> fall_2
}

= fall_1
~ value_trust = value_trust + 2
The rain holds off.
-> at_last

= fall_2
~ value_trust = value_trust - 4
It rains for nine days.
-> at_last

=== at_last ===
~ temp held_1 = (chosen_first == 1 || chosen_first == 3)
{ held_1:
    ~ value_dependency = value_dependency + 2
    Because you chose alone, the spanner is looked for in your camp.
}
Who keeps it
You leave in ten days.
-> asking

= asking
Who gets the key?
+ [The chief, in front of the whole valley]
    -> do_chief
+ [The committee, in the schoolroom, with a receipt]
    -> do_committee

= do_chief
~ chosen_last = 1
~ value_trust = value_trust - 3
~ value_dependency = value_dependency - 1
He puts it on a string around his neck.
-> over

= do_committee
~ chosen_last = 2
~ value_trust = value_trust + 3
~ value_dependency = value_dependency + 1
They pass it round the table before they sign.
-> over

=== over ===
~ units = 2 * value_trust + 1 * (100 - value_dependency)
{
- value_trust >= 46 && value_trust >= 1 && value_dependency >= 1:
    ~ ending = "theirs"
    ~ units = units + 3 * scale
    Their well
    They fight about it without you.
- else:
    ~ ending = "yours"
    Your well
    It is known as the soldiers' well.
}
{ cap >= 0 && units > cap * scale:
    ~ units = cap * scale
}
-> looking_back

=== looking_back ===
Looking back
Trust: 45 at first, {MAX(0, MIN(100, value_trust))} at the end.
Dependency: 30 at first, {MAX(0, MIN(100, value_dependency))} at the end.
{ chosen_first == 1:
    What to build: Repaired the pump
    It is quick, seen by all, and asked for by one of the two alone.
}
{ chosen_first == 2:
    What to build: Had both sides meet
    It is slow, and the only way in which the valley decides for itself.
}
{ chosen_first == 3:
    What to build: Paid the chief
    It buys a week, and sells what the team stands for to one man.
    A red line: Paying an official for a decision is corruption, whoever gains by it.
}
{ chosen_last == 1:
    Who keeps it: Gave the key to the chief
    One man can be found, and one man can lose it or sell it.
}
{ chosen_last == 2:
    Who keeps it: Gave the key to the committee
    Many hold it together, and many will ask you what to do next.
}
Who decided?
References: CODE
-> END
