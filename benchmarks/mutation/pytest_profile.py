"""A plugin of pytest: how random tests are tried here."""

from __future__ import annotations

from hypothesis import HealthCheck, Phase, settings

# The same examples each time; and a failure is a failure, so that no smaller one is looked for.
settings.register_profile(
    "mutation",
    phases=[Phase.explicit, Phase.generate],
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
