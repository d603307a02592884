"""National forms and short forms of one given name."""

from __future__ import annotations

COGNATES = {
    form: forms.split()[0]
    for forms in (
        "vladimir volodymyr uladzimir wladimir",
        "alexander aleksandr oleksandr aliaksandr aleksander alexandros alex",
        "sergei sergey serhiy siarhei serhii serguei",
        "nikolai nikolay mykola mikalai", "dmitry dmitri dmytro dmitriy dzmitry",
        "andrei andrey andriy andrii andrzej andrej", "mikhail mykhailo mikheil",
        "yevgeny evgeny yevhen evgeni", "yelena elena olena", "pavel pavlo",
        "peter petro petr pyotr", "igor ihor", "oleg oleh", "vitaly vitalii vitaliy",
        "alexei aleksei aleksey oleksiy alexey", "yekaterina ekaterina kateryna",
        "viktor victor", "yuri yuriy yurii", "james jim jimmy", "william bill will",
        "robert bob rob bobby", "richard rick dick", "michael mike",
        "anthony tony antony",
        "joseph joe", "thomas tom", "edward ed ted", "daniel dan",
        "benjamin ben binyamin",
        "christopher chris", "matthew matt", "steven steve stephen", "donald don",
        "ronald ron", "gregory greg", "jeffrey jeff geoffrey", "kenneth ken",
        "timothy tim", "samuel sam", "andrew andy", "david dave", "charles charlie",
        "lawrence larry", "joshua josh", "philip phil", "nicholas nick nicolas",
        "elizabeth liz", "susan sue", "katherine kate kathy catherine", "jose pepe",
        "francisco paco", "muhammad mohamed mohammed mohammad mohamad mehmet mahamat",
        "ahmed ahmad ahmet", "yusuf yousef youssef yusef", "hussein hossein husein",
        "mustafa mostafa mustapha", "ibrahim ebrahim ibrahima", "ali aly",
        "mahmoud mahmud", "khaled khalid", "said saeed", "yahya yahia", "yasin yassin",
        "rudolph rudy rudolf", "bernard bernie", "patrick pat", "raymond ray",
        "douglas doug", "frederick fred freddy", "gerald gerry", "jennifer jen jenny",
        "margaret maggie", "rebecca becky", "deborah debbie", "pamela pam",
        "nathan nate", "zachary zach", "theodore teddy", "vincent vince",
        "walter walt", "leonard lenny", "eugene gene", "jacob jake", "louis lou",
    )
    for form in forms.split()
}  # fmt: skip
"""National forms and short forms of given names, by the first of each line."""


def national_form(given: str) -> str:
    """Return the form that stands for all national and short forms of a name."""
    return COGNATES.get(given, given)
