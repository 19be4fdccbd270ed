<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CheckCard</name>
    <message numerus="yes">
        <source>A check asks %n question(s) that are never practised.</source>
        <translation>
            <numerusform>A check asks %n question that is never practised.</numerusform>
            <numerusform>A check asks %n questions that are never practised.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message numerus="yes">
        <source>{right} of %n question(s) right.</source>
        <translation>
            <numerusform>{right} of %n question right.</numerusform>
            <numerusform>{right} of %n questions right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not enough yet to say whether you are ready: that takes %n answers.</source>
        <translation>
            <numerusform>Not enough yet to say whether you are ready: that takes %n answers.</numerusform>
            <numerusform>Not enough yet to say whether you are ready: that takes %n answers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClassManner</name>
    <message numerus="yes">
        <source>%n question(s) have several answers and are left out.</source>
        <translation>
            <numerusform>%n question has several answers and is left out.</numerusform>
            <numerusform>%n questions have several answers and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClassQuestionPage</name>
    <message numerus="yes">
        <source>%n from “{before}” to “{after}”</source>
        <translation>
            <numerusform>%n from “{before}” to “{after}”</numerusform>
            <numerusform>%n from “{before}” to “{after}”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClassReportPage</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) in common</source>
        <translation>
            <numerusform>%n question in common</numerusform>
            <numerusform>%n questions in common</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClassRows</name>
    <message numerus="yes">
        <source>All %n class(es)</source>
        <translation>
            <numerusform>All %n class</numerusform>
            <numerusform>All %n classes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClassWords</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n first vote(s), {share} were right.</source>
        <translation>
            <numerusform>Of %n first vote, {share} were right.</numerusform>
            <numerusform>Of %n first votes, {share} were right.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoursePage</name>
    <message numerus="yes">
        <source>%n other question(s)</source>
        <translation>
            <numerusform>%n other question</numerusform>
            <numerusform>%n other questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CourseWords</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) of a block that was passed over are new.</source>
        <translation>
            <numerusform>%n question of a block that was passed over is new.</numerusform>
            <numerusform>%n questions of a block that was passed over are new.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DateCard</name>
    <message numerus="yes">
        <source>%n day(s) to go until {date}.</source>
        <translation>
            <numerusform>%n day to go until {date}.</numerusform>
            <numerusform>%n days to go until {date}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DateWords</name>
    <message numerus="yes">
        <source>This rests on the %n question(s) that you have answered so far.</source>
        <translation>
            <numerusform>This rests on the %n question that you have answered so far.</numerusform>
            <numerusform>This rests on the %n questions that you have answered so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with at most %n question(s) a day</source>
        <translation>
            <numerusform>with at most %n question a day</numerusform>
            <numerusform>with at most %n questions a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have never met %n question(s).</source>
        <translation>
            <numerusform>You have never met %n question.</numerusform>
            <numerusform>You have never met %n questions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) would still be new to you on the day.</source>
        <translation>
            <numerusform>%n question would still be new to you on the day.</numerusform>
            <numerusform>%n questions would still be new to you on the day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s)</source>
        <translation>
            <numerusform>%n review</numerusform>
            <numerusform>%n reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new question(s)</source>
        <translation>
            <numerusform>%n new question</numerusform>
            <numerusform>%n new questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) to go.</source>
        <translation>
            <numerusform>%n day to go.</numerusform>
            <numerusform>%n days to go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It would also be within reach if there were %n question(s) fewer to know.</source>
        <translation>
            <numerusform>It would also be within reach if there were %n question fewer to know.</numerusform>
            <numerusform>It would also be within reach if there were %n questions fewer to know.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DaysCard</name>
    <message numerus="yes">
        <source>You answered last {when}: {right} of %n question(s) right.</source>
        <translation>
            <numerusform>You answered last {when}: {right} of %n question right.</numerusform>
            <numerusform>You answered last {when}: {right} of %n questions right.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DrillBriefingPage</name>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DrillsPage</name>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n single decision(s) come back today, among the questions.</source>
        <translation>
            <numerusform>%n single decision comes back today, among the questions.</numerusform>
            <numerusform>%n single decisions come back today, among the questions.</numerusform>
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
        <source>practised %n time(s)</source>
        <translation>
            <numerusform>practised %n time</numerusform>
            <numerusform>practised %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupDecisionPage</name>
    <message numerus="yes">
        <source>%n person(s) took an option that it no longer has.</source>
        <translation>
            <numerusform>%n person took an option that it no longer has.</numerusform>
            <numerusform>%n people took an option that it no longer has.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) decided here</source>
        <translation>
            <numerusform>%n person decided here</numerusform>
            <numerusform>%n people decided here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rated by %n person(s), to whom the authors’ choice has given way.</source>
        <translation>
            <numerusform>Rated by %n person, to whom the authors’ choice has given way.</numerusform>
            <numerusform>Rated by %n people, to whom the authors’ choice has given way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n named it the worst</source>
        <translation>
            <numerusform>%n named it the worst</numerusform>
            <numerusform>%n named it the worst</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupDrillWords</name>
    <message numerus="yes">
        <source>%n took it back</source>
        <translation>
            <numerusform>%n took it back</numerusform>
            <numerusform>%n took it back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) began it</source>
        <translation>
            <numerusform>%n person began it</numerusform>
            <numerusform>%n people began it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupDrillsPage</name>
    <message numerus="yes">
        <source>%n drill(s) more were played that no pack has any more.</source>
        <translation>
            <numerusform>%n drill more was played that no pack has any more.</numerusform>
            <numerusform>%n drills more were played that no pack has any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) were taken in situations that it no longer has.</source>
        <translation>
            <numerusform>%n decision was taken in a situation that it no longer has.</numerusform>
            <numerusform>%n decisions were taken in situations that it no longer has.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided</source>
        <translation>
            <numerusform>%n decided</numerusform>
            <numerusform>%n decided</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupFindings</name>
    <message numerus="yes">
        <source>%n more statement(s) come after these.</source>
        <translation>
            <numerusform>%n more statement comes after these.</numerusform>
            <numerusform>%n more statements come after these.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) began</source>
        <translation>
            <numerusform>%n person began</numerusform>
            <numerusform>%n people began</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n person(s)</source>
        <translation>
            <numerusform>of %n person</numerusform>
            <numerusform>of %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupNaming</name>
    <message numerus="yes">
        <source>%n question(s) hidden for it will be asked again.</source>
        <translation>
            <numerusform>%n question hidden for it will be asked again.</numerusform>
            <numerusform>%n questions hidden for it will be asked again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupPage</name>
    <message numerus="yes">
        <source>%n person(s) in this group</source>
        <translation>
            <numerusform>%n person in this group</numerusform>
            <numerusform>%n people in this group</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandCount</name>
    <message numerus="yes">
        <source>%n more hand(s) than people: count again.</source>
        <translation>
            <numerusform>%n more hand than people: count again.</numerusform>
            <numerusform>%n more hands than people: count again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hand(s)</source>
        <translation>
            <numerusform>%n hand</numerusform>
            <numerusform>%n hands</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HiddenRows</name>
    <message numerus="yes">
        <source>%n more, which no pack has any more.</source>
        <translation>
            <numerusform>%n more, which no pack has any more.</numerusform>
            <numerusform>%n more, which no pack has any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message numerus="yes">
        <source>%n sitting(s)</source>
        <translation>
            <numerusform>%n sitting</numerusform>
            <numerusform>%n sittings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drill(s)</source>
        <translation>
            <numerusform>%n drill</numerusform>
            <numerusform>%n drills</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n class</numerusform>
            <numerusform>%n classes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InformationCard</name>
    <message numerus="yes">
        <source>takes %n second(s)</source>
        <translation>
            <numerusform>takes %n second</numerusform>
            <numerusform>takes %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftClassPage</name>
    <message numerus="yes">
        <source>“{title}” was not ended. {told} of %n step(s) were reached.</source>
        <translation>
            <numerusform>“{title}” was not ended. {told} of %n step was reached.</numerusform>
            <numerusform>“{title}” was not ended. {told} of %n steps were reached.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LessonChoosingPage</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LessonMannerPage</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LessonPlanPage</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is due: %n</source>
        <translation>
            <numerusform>What is due: %n</numerusform>
            <numerusform>What is due: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>about %n min</numerusform>
            <numerusform>about %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of this plan no longer exist and are left out.</source>
        <translation>
            <numerusform>%n step of this plan no longer exists and is left out.</numerusform>
            <numerusform>%n steps of this plan no longer exist and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can only be typed or sorted</source>
        <translation>
            <numerusform>%n can only be typed or sorted</numerusform>
            <numerusform>%n can only be typed or sorted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are kept for checks</source>
        <translation>
            <numerusform>%n is kept for checks</numerusform>
            <numerusform>%n are kept for checks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are hidden from this group</source>
        <translation>
            <numerusform>%n is hidden from this group</numerusform>
            <numerusform>%n are hidden from this group</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LessonWords</name>
    <message numerus="yes">
        <source>%n voted</source>
        <translation>
            <numerusform>%n voted</numerusform>
            <numerusform>%n voted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{right} of %n answered rightly on their own.</source>
        <translation>
            <numerusform>{right} of %n answered rightly on their own.</numerusform>
            <numerusform>{right} of %n answered rightly on their own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were sure and wrong.</source>
        <translation>
            <numerusform>%n was sure and wrong.</numerusform>
            <numerusform>%n were sure and wrong.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed their answer.</source>
        <translation>
            <numerusform>%n changed their answer.</numerusform>
            <numerusform>%n changed their answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{right}; %n sure and wrong</source>
        <translation>
            <numerusform>{right}; %n sure and wrong</numerusform>
            <numerusform>{right}; %n sure and wrong</numerusform>
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
    <name>LobbyPage</name>
    <message numerus="yes">
        <source>%n request(s) were turned away: a wrong code, mostly.</source>
        <translation>
            <numerusform>%n request was turned away: a wrong code, mostly.</numerusform>
            <numerusform>%n requests were turned away: a wrong code, mostly.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) would be sent home: cancel again to do it.</source>
        <translation>
            <numerusform>%n person would be sent home: cancel again to do it.</numerusform>
            <numerusform>%n people would be sent home: cancel again to do it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LobbyPeople</name>
    <message numerus="yes">
        <source>%n in</source>
        <translation>
            <numerusform>%n in</numerusform>
            <numerusform>%n in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let in all %n who are on the list</source>
        <translation>
            <numerusform>Let in the %n who is on the list</numerusform>
            <numerusform>Let in all %n who are on the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more: find them by name</source>
        <translation>
            <numerusform>and %n more: find them by name</numerusform>
            <numerusform>and %n more: find them by name</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LobbySheet</name>
    <message numerus="yes">
        <source>%n in</source>
        <translation>
            <numerusform>%n in</numerusform>
            <numerusform>%n in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
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
        <translation>
            <numerusform>%n more rated an earlier wording and is left out.</numerusform>
            <numerusform>%n more rated an earlier wording and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rated this decision.</source>
        <translation>
            <numerusform>%n person rated this decision.</numerusform>
            <numerusform>%n people rated this decision.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rater(s)</source>
        <translation>
            <numerusform>%n rater</numerusform>
            <numerusform>%n raters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlookCard</name>
    <message numerus="yes">
        <source>Answer %n question(s) a day</source>
        <translation>
            <numerusform>Answer %n question a day</numerusform>
            <numerusform>Answer %n questions a day</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnClassPage</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of your %n first vote(s), {right} were right.</source>
        <translation>
            <numerusform>Of your %n first vote, {right} were right.</numerusform>
            <numerusform>Of your %n first votes, {right} were right.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePanel</name>
    <message numerus="yes">
        <source>{there} of %n here</source>
        <translation>
            <numerusform>{there} of %n here</numerusform>
            <numerusform>{there} of %n here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more: find them by name</source>
        <translation>
            <numerusform>and %n more: find them by name</numerusform>
            <numerusform>and %n more: find them by name</numerusform>
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
    <name>PresenterPage</name>
    <message numerus="yes">
        <source>People (%n waiting)</source>
        <translation>
            <numerusform>People (%n waiting)</numerusform>
            <numerusform>People (%n waiting)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressWords</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
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
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not enough yet: you have met %n question(s), and it takes {needed}.</source>
        <translation>
            <numerusform>Not enough yet: you have met %n question, and it takes {needed}.</numerusform>
            <numerusform>Not enough yet: you have met %n questions, and it takes {needed}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expected of the %n question(s) you have met; luck alone moves it from {low} to {high}.</source>
        <translation>
            <numerusform>Expected of the %n question you have met; luck alone moves it from {low} to {high}.</numerusform>
            <numerusform>Expected of the %n questions you have met; luck alone moves it from {low} to {high}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not enough yet: %n question(s) of {needed}</source>
        <translation>
            <numerusform>not enough yet: %n question of {needed}</numerusform>
            <numerusform>not enough yet: %n questions of {needed}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about {share} of 100, of %n question(s) met</source>
        <translation>
            <numerusform>about {share} of 100, of %n question met</numerusform>
            <numerusform>about {share} of 100, of %n questions met</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the next {days} days about %n question(s) come back, {most} of them on {date}.</source>
        <translation>
            <numerusform>In the next {days} days about %n question comes back, {most} of them on {date}.</numerusform>
            <numerusform>In the next {days} days about %n questions come back, {most} of them on {date}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You answered questions on %n of the last {span} days.</source>
        <translation>
            <numerusform>You answered questions on %n of the last {span} days.</numerusform>
            <numerusform>You answered questions on %n of the last {span} days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not enough yet: %n question(s) came back in the last {span} days, and it takes {needed}.</source>
        <translation>
            <numerusform>Not enough yet: %n question came back in the last {span} days, and it takes {needed}.</numerusform>
            <numerusform>Not enough yet: %n questions came back in the last {span} days, and it takes {needed}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the last {span} days %n question(s) came back, and you knew {share} of 100; you asked for {target}.</source>
        <translation>
            <numerusform>In the last {span} days %n question came back, and you knew {share} of 100; you asked for {target}.</numerusform>
            <numerusform>In the last {span} days %n questions came back, and you knew {share} of 100; you asked for {target}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not enough yet: one of the three keys needs {needed} answers, and the most used has %n.</source>
        <translation>
            <numerusform>Not enough yet: one of the three keys needs {needed} answers, and the most used has %n.</numerusform>
            <numerusform>Not enough yet: one of the three keys needs {needed} answers, and the most used has %n.</numerusform>
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
        <source>not enough yet: %n decision(s) of {needed}</source>
        <translation>
            <numerusform>not enough yet: %n decision of {needed}</numerusform>
            <numerusform>not enough yet: %n decisions of {needed}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n section(s) with enough decisions, {apart} show one without the other.</source>
        <translation>
            <numerusform>Of %n section with enough decisions, {apart} show one without the other.</numerusform>
            <numerusform>Of %n sections with enough decisions, {apart} show one without the other.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not enough yet: %n question(s) came back so far, and it takes {needed}.</source>
        <translation>
            <numerusform>Not enough yet: %n question came back so far, and it takes {needed}.</numerusform>
            <numerusform>Not enough yet: %n questions came back so far, and it takes {needed}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) a question</source>
        <translation>
            <numerusform>%n second a question</numerusform>
            <numerusform>%n seconds a question</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message numerus="yes">
        <source>%n person(s) marked it as doubtful</source>
        <translation>
            <numerusform>%n person marked it as doubtful</numerusform>
            <numerusform>%n people marked it as doubtful</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionWords</name>
    <message numerus="yes">
        <source>doubted by %n</source>
        <translation>
            <numerusform>doubted by %n</numerusform>
            <numerusform>doubted by %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n first answer(s), {percent} % right.</source>
        <translation>
            <numerusform>Of %n first answer, {percent} % right.</numerusform>
            <numerusform>Of %n first answers, {percent} % right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more at an earlier wording do not count.</source>
        <translation>
            <numerusform>%n more at an earlier wording does not count.</numerusform>
            <numerusform>%n more at an earlier wording do not count.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This rests on %n answer(s).</source>
        <translation>
            <numerusform>This rests on %n answer.</numerusform>
            <numerusform>This rests on %n answers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n person(s) who said how sure they were, {mistaken} were sure and wrong.</source>
        <translation>
            <numerusform>Of %n person who said how sure they were, {mistaken} were sure and wrong.</numerusform>
            <numerusform>Of %n people who said how sure they were, {mistaken} were sure and wrong.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionsPage</name>
    <message numerus="yes">
        <source>%n question(s); Enter or a click opens one.</source>
        <translation>
            <numerusform>%n question; Enter or a click opens one.</numerusform>
            <numerusform>%n questions; Enter or a click opens one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RatingOpeningPage</name>
    <message numerus="yes">
        <source>You played %n decision(s). Say how good each option is, with a line of reason.</source>
        <translation>
            <numerusform>You played %n decision. Say how good each option is, with a line of reason.</numerusform>
            <numerusform>You played %n decisions. Say how good each option is, with a line of reason.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You rated %n of them before; what you say now replaces it.</source>
        <translation>
            <numerusform>You rated %n of them before; what you say now replaces it.</numerusform>
            <numerusform>You rated %n of them before; what you say now replaces it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RatingPage</name>
    <message numerus="yes">
        <source>%n option(s) to rate yet.</source>
        <translation>
            <numerusform>%n option to rate yet.</numerusform>
            <numerusform>%n options to rate yet.</numerusform>
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
    <name>ReadyCharts</name>
    <message numerus="yes">
        <source>%n question(s) met</source>
        <translation>
            <numerusform>%n question met</numerusform>
            <numerusform>%n questions met</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RedrillTold</name>
    <message numerus="yes">
        <source>%n people rated this situation.</source>
        <translation>
            <numerusform>%n person rated this situation.</numerusform>
            <numerusform>%n people rated this situation.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelayDesk</name>
    <message numerus="yes">
        <source>%n rating(s) were written to {file}.</source>
        <translation>
            <numerusform>%n rating was written to {file}.</numerusform>
            <numerusform>%n ratings were written to {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing new: %n rating(s) were here already.</source>
        <translation>
            <numerusform>Nothing new: %n rating was here already.</numerusform>
            <numerusform>Nothing new: %n ratings were here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new rating(s)</source>
        <translation>
            <numerusform>%n new rating</numerusform>
            <numerusform>%n new ratings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already.</source>
        <translation>
            <numerusform>%n was here already.</numerusform>
            <numerusform>%n were here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are for an earlier wording: kept, but not counted.</source>
        <translation>
            <numerusform>%n is for an earlier wording: kept, but not counted.</numerusform>
            <numerusform>%n are for an earlier wording: kept, but not counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are for drills that are not here: kept, and handed on.</source>
        <translation>
            <numerusform>%n is for a drill that is not here: kept, and handed on.</numerusform>
            <numerusform>%n are for drills that are not here: kept, and handed on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelayPage</name>
    <message numerus="yes">
        <source>All %n</source>
        <translation>
            <numerusform>All %n</numerusform>
            <numerusform>All %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>My own %n</source>
        <translation>
            <numerusform>My own %n</numerusform>
            <numerusform>My own %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more rated an earlier wording; that is kept and not counted.</source>
        <translation>
            <numerusform>%n more rated an earlier wording; that is kept and not counted.</numerusform>
            <numerusform>%n more rated an earlier wording; that is kept and not counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n decision(s) are compared with their judgement.</source>
        <translation>
            <numerusform>Its %n decision is compared with their judgement.</numerusform>
            <numerusform>All %n decisions are compared with their judgement.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportDesk</name>
    <message numerus="yes">
        <source>%n table(s) written to {place}</source>
        <translation>
            <numerusform>%n table written to {place}</numerusform>
            <numerusform>%n tables written to {place}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestPage</name>
    <message numerus="yes">
        <source>%n day(s) to go until your date.</source>
        <translation>
            <numerusform>%n day to go until your date.</numerusform>
            <numerusform>%n days to go until your date.</numerusform>
        </translation>
    </message>
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
        <source>Your date asks %n question(s) {when}, on {date}.</source>
        <translation>
            <numerusform>Your date asks %n question {when}, on {date}.</numerusform>
            <numerusform>Your date asks %n questions {when}, on {date}.</numerusform>
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
    <name>RestsText</name>
    <message numerus="yes">
        <source>Rests on %n answer(s).</source>
        <translation>
            <numerusform>Rests on %n answer.</numerusform>
            <numerusform>Rests on %n answers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rests on %n review(s).</source>
        <translation>
            <numerusform>Rests on %n review.</numerusform>
            <numerusform>Rests on %n reviews.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rests on %n question(s).</source>
        <translation>
            <numerusform>Rests on %n question.</numerusform>
            <numerusform>Rests on %n questions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rests on %n decision(s).</source>
        <translation>
            <numerusform>Rests on %n decision.</numerusform>
            <numerusform>Rests on %n decisions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not enough yet: {number} of %n answer(s).</source>
        <translation>
            <numerusform>Not enough yet: {number} of %n answer.</numerusform>
            <numerusform>Not enough yet: {number} of %n answers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not enough yet: {number} of %n review(s).</source>
        <translation>
            <numerusform>Not enough yet: {number} of %n review.</numerusform>
            <numerusform>Not enough yet: {number} of %n reviews.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not enough yet: {number} of %n question(s).</source>
        <translation>
            <numerusform>Not enough yet: {number} of %n question.</numerusform>
            <numerusform>Not enough yet: {number} of %n questions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not enough yet: {number} of %n decision(s).</source>
        <translation>
            <numerusform>Not enough yet: {number} of %n decision.</numerusform>
            <numerusform>Not enough yet: {number} of %n decisions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewTitle</name>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RollGrid</name>
    <message numerus="yes">
        <source>%n still to come.</source>
        <translation>
            <numerusform>%n still to come.</numerusform>
            <numerusform>%n still to come.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunsCard</name>
    <message numerus="yes">
        <source>You played %n drill(s), with {decisions} in all.</source>
        <translation>
            <numerusform>You played %n drill, with {decisions} in all.</numerusform>
            <numerusform>You played %n drills, with {decisions} in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SectionsCard</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n section(s) left out.</source>
        <translation>
            <numerusform>%n section left out.</numerusform>
            <numerusform>%n sections left out.</numerusform>
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
        <source>%n day(s) to go until your date.</source>
        <translation>
            <numerusform>%n day to go until your date.</numerusform>
            <numerusform>%n days to go until your date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
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
        <translation>
            <numerusform>%n decision made again in another situation</numerusform>
            <numerusform>%n decisions made again in another situation</numerusform>
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
        <source>%n question(s) practised once more</source>
        <translation>
            <numerusform>%n question practised once more</numerusform>
            <numerusform>%n questions practised once more</numerusform>
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
<context>
    <name>TrustCard</name>
    <message numerus="yes">
        <source>Rests on %n review(s).</source>
        <translation>
            <numerusform>Rests on %n review.</numerusform>
            <numerusform>Rests on %n reviews.</numerusform>
        </translation>
    </message>
</context>
</TS>
