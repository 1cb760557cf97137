"""What speaks for and against a finding, each piece as a number, and what it weighs.

Its modules:

    divergence_evidence        How sure it is that two parallel clauses of one version were not meant to
                               part where they do
    missed_amendment_evidence  What speaks for and against a site having been missed, each piece as a number
    weights                    How much each piece of evidence counts: a logistic model, small enough to be
                               read
"""
