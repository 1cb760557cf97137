"""The desk: the same work in a browser, on this machine alone. It shows pages, and computes nothing.

A view calls what `actions/` does (of many proposals, `batch/`) and renders a template of `templates/`.

Its door is `serve`. Its modules:

    app           The desk as an application of Flask: its screens, and the page that an error becomes
    address_file  Where an open desk of a folder is found, so that a second one opens the first
    building      The packs that are being built from the desk, one after the other
    compare       The screen that shows what changed
    desk          What every view needs: the library, the files that were dropped here, what was worked out
    findings      The screen of findings: judged, put off, drafted
    first_page    The screen that says what waits
    guard         Who may ask: this machine, this browser, this page
    library       The screen of the library: its versions, put in and taken out
    links         The address that opens the desk, and the words by which a browser is known after it
    packs         The screen of packs: built and stopped, looked at and taken away
    pages         Pages as they are sent: filled in, and without what a browser would obey
    proposal      The screen of one proposal: a clause typed as words, and what comes of it
    proposal_facts  The screen of its facts: a form of all that its papers print
    proposals     The screen of all proposals: where they meet, and a new one begun
    remembered    What was worked out a moment ago, so that going back is quick
    serve         The server: its port, its start and its end
    told          What was done a moment ago, said where it was done, with the way back
    undo_of       The way back from an edit of a proposal
    uploads       The files that were dropped on a page, under names of our own
"""
