"""Papers in Word's format, from templates and facts.

Its modules:

    excerpts          What of a section the legal text annex shows: each amended clause in its place, and no
                      more than that
    findings_comments  Findings as comments in Word's own margin: one on each clause that was left, the
                      others in a list at the end
    legal_text_annex  The legal text annex: the amended clauses in their place, as tracked changes, under
                      their instructions
    paper_facts       The facts that the papers of a pack print: what the templates may name, and nothing
                      else
    papers            Papers: Word templates filled in with the facts of a pack, the same bytes for the same
                      facts
    tracked_xml       Tracked changes as WordprocessingML text, for templates to print
"""
