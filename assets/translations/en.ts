<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DrillBriefingPage</name>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DrillsPage</name>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n single decision(s) come back today, among the questions.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation type="unfinished">
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>practised %n time(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InformationCard</name>
    <message numerus="yes">
        <source>takes %n second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message numerus="yes">
        <source>%n answer(s) that you were sure of were wrong.</source>
        <translation>
            <numerusform>%n answer that you were sure of was wrong.</numerusform>
            <numerusform>%n answers that you were sure of were wrong.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contested</source>
        <translation>
            <numerusform>%n contested</numerusform>
            <numerusform>%n contested</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MistakesPage</name>
    <message numerus="yes">
        <source>%n more follow once these are settled.</source>
        <translation>
            <numerusform>%n more follows once these are settled.</numerusform>
            <numerusform>%n more follow once these are settled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) that you were sure of were wrong.</source>
        <translation>
            <numerusform>%n answer that you were sure of was wrong.</numerusform>
            <numerusform>%n answers that you were sure of were wrong.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sure and wrong %n time(s), last {when}.</source>
        <translation>
            <numerusform>Sure and wrong %n time, last {when}.</numerusform>
            <numerusform>Sure and wrong %n times, last {when}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OthersPart</name>
    <message numerus="yes">
        <source>%n more rated an earlier wording and are left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rated this decision.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rater(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PracticePage</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) to choose from</source>
        <translation>
            <numerusform>%n question to choose from</numerusform>
            <numerusform>%n questions to choose from</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message numerus="yes">
        <source>%n minute(s) to read</source>
        <translation>
            <numerusform>%n minute to read</numerusform>
            <numerusform>%n minutes to read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contested claim(s)</source>
        <translation>
            <numerusform>%n contested claim</numerusform>
            <numerusform>%n contested claims</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RedrillTold</name>
    <message numerus="yes">
        <source>%n people rated this situation.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestPage</name>
    <message numerus="yes">
        <source>%n sure and wrong</source>
        <translation>
            <numerusform>%n sure and wrong</numerusform>
            <numerusform>%n sure and wrong</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) are waiting</source>
        <translation>
            <numerusform>%n question is waiting</numerusform>
            <numerusform>%n questions are waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) come back {when}, on {date}.</source>
        <translation>
            <numerusform>%n question comes back {when}, on {date}.</numerusform>
            <numerusform>%n questions come back {when}, on {date}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewTitle</name>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StudyCard</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{right} of %n question(s) right at the first try</source>
        <translation>
            <numerusform>{right} of %n question right at the first try</numerusform>
            <numerusform>{right} of %n questions right at the first try</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) made again in another situation</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) met for the first time</source>
        <translation>
            <numerusform>%n question met for the first time</numerusform>
            <numerusform>%n questions met for the first time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n miss(es) practised again</source>
        <translation>
            <numerusform>%n miss practised again</numerusform>
            <numerusform>%n misses practised again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n right guess(es) that held when asked another way</source>
        <translation>
            <numerusform>%n right guess that held when asked another way</numerusform>
            <numerusform>%n right guesses that held when asked another way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lucky guess(es), found out and coming back soon</source>
        <translation>
            <numerusform>%n lucky guess, found out and coming back soon</numerusform>
            <numerusform>%n lucky guesses, found out and coming back soon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more question(s) are due today.</source>
        <translation>
            <numerusform>%n more question is due today.</numerusform>
            <numerusform>%n more questions are due today.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message numerus="yes">
        <source>It holds %n answer(s).</source>
        <translation>
            <numerusform>It holds %n answer.</numerusform>
            <numerusform>It holds %n answers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) can be read from the damaged file.</source>
        <translation>
            <numerusform>%n answer can be read from the damaged file.</numerusform>
            <numerusform>%n answers can be read from the damaged file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later answer(s) can be put back from the damaged file.</source>
        <translation>
            <numerusform>%n later answer can be put back from the damaged file.</numerusform>
            <numerusform>%n later answers can be put back from the damaged file.</numerusform>
        </translation>
    </message>
</context>
</TS>
