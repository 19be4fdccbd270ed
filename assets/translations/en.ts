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
        <source>In the next {days} days %n question(s) come back, {most} of them on {date}.</source>
        <translation>
            <numerusform>In the next {days} days %n question comes back, {most} of them on {date}.</numerusform>
            <numerusform>In the next {days} days %n questions come back, {most} of them on {date}.</numerusform>
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
    <name>TeachDesk</name>
    <message numerus="yes">
        <source>%n table(s) written to {place}</source>
        <translation>
            <numerusform>%n table written to {place}</numerusform>
            <numerusform>%n tables written to {place}</numerusform>
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
