"""Which rules run, at what severity, with what options: the profile, the configuration and the command line together.

Of two settings the more specific wins (rule over pack over tag over ALL), and of two equally specific the later one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from editlint.errors import EditlintError, EditlintErrors, did_you_mean
from editlint.model import Severity
from editlint.rulebook.rule import OPT_IN, PROFILES, Option, Rule, known_options

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from editlint.config.settings import RuleSetting, Settings
    from editlint.errors import Location
    from editlint.rulebook.rule import Kind

DICTIONARY = "dictionary"  # the option that every kind of rule about spelling has


def matches(selector: str, rule: Rule) -> bool:
    """Whether a selector (a rule, a pack, `tag:NAME`, ALL) names a rule."""
    if selector in ("ALL", rule.name, rule.pack):
        return True
    return selector.startswith("tag:") and selector[4:] in rule.tags


def specificity(selector: str) -> int:
    """0 for ALL, 1 for a tag, 2 for a pack, 3 for a rule."""
    if selector == "ALL":
        return 0
    if selector.startswith("tag:"):
        return 1
    return 3 if "." in selector else 2


def resolve(
    settings: Settings,
    rules: Mapping[str, Rule],
    kind_of: Callable[[str], Kind],
    extra: tuple[RuleSetting, ...] = (),
    broken: Iterable[str] = (),
) -> tuple[Rule, ...]:
    """The active rules in order of their names.

    `extra` are the settings of overrides that apply to a file, `broken` the names of rules whose files have mistakes:
    they may be selected, since their own mistakes are shown anyway.

    Raises:
        EditlintErrors: a selector names no rule, or an option does not fit.
    """
    ordered = sorted(settings.rules, key=lambda s: specificity(s.selector))
    ordered += sorted(extra, key=lambda s: specificity(s.selector))
    _check_selectors(settings, ordered, [*known_selectors(rules), *broken, *(name.split(".")[0] for name in broken)])
    errors: list[EditlintError] = []
    active = []
    for rule in rules.values():
        own = [setting for setting in ordered if matches(setting.selector, rule)]
        if _is_active(settings, own, rule):
            configured = _configured(rule, own, kind_of, errors)
            active.append(_with_dictionary(configured, settings.dictionary))
    if errors:
        raise EditlintErrors(errors)
    return tuple(sorted(active))


def _is_active(settings: Settings, own: list[RuleSetting], rule: Rule) -> bool:
    """Whether a rule runs: chosen by select or else by profile and configuration, and not ignored as specifically."""
    by_profile = 0 if _in_profile(settings.profile, own, rule) else -1
    chosen = _best(settings.select, rule) if settings.select else by_profile
    chosen = max(chosen, _best(settings.extend_select, rule))
    return chosen > _best(settings.ignore, rule)


def _best(selectors: Sequence[str], rule: Rule) -> int:
    """The specificity of the most specific selector that names a rule; -1 when none does."""
    if not selectors:
        return -1
    named = (selector for selector in selectors if matches(selector, rule))
    return max((specificity(each) for each in named if each != "ALL" or rule.profile != OPT_IN), default=-1)


def _in_profile(profile: str, own: list[RuleSetting], rule: Rule) -> bool:
    active = rule.profile != OPT_IN and PROFILES.index(rule.profile) <= PROFILES.index(profile)
    for setting in own:
        if setting.enabled is not None:
            active = setting.enabled
        elif setting.selector == rule.name or (rule.profile == OPT_IN and setting.selector == rule.pack):
            active = True  # a rule that is given a severity or options by its name is wanted
    return active


def _configured(
    rule: Rule, own: list[RuleSetting], kind_of: Callable[[str], Kind], errors: list[EditlintError]
) -> Rule:
    if not own:
        return rule
    severity = rule.severity
    given: dict[str, tuple[Any, Location]] = {}
    for setting in own:
        if setting.severity:
            severity = Severity(setting.severity)
        for name, value in setting.options.items():
            known = [option.name for option in kind_of(rule.kind).options]
            if name in known or setting.selector == rule.name:  # a pack's option is for those rules that take it
                given[name] = (value, setting.places.get(name, setting.location))
    rule = rule._replace(severity=severity)
    return _with_options(rule, given, kind_of(rule.kind), errors) if given else rule


def _with_dictionary(rule: Rule, words: tuple[str, ...]) -> Rule:
    """A rule of spelling that knows the words of the configuration beside its own."""
    if not words or DICTIONARY not in rule.options:
        return rule
    return rule._replace(options={**rule.options, DICTIONARY: [*rule.options[DICTIONARY], *words]})


def configure(rule: Rule, options: Mapping[str, Any], kind: Kind, location: Location) -> Rule:
    """A rule with some of its options changed.

    Raises:
        EditlintErrors: an option is not known or its value does not fit.
    """
    errors: list[EditlintError] = []
    changed = _with_options(rule, {name: (value, location) for name, value in options.items()}, kind, errors)
    if errors:
        raise EditlintErrors(errors)
    return changed


def _with_options(
    rule: Rule, given: Mapping[str, tuple[Any, Location]], kind: Kind, errors: list[EditlintError]
) -> Rule:
    declared = {option.name: option for option in kind.options}
    options: dict[str, Any] = {name: rule.options[name] for name in declared if name in rule.options}
    before = len(errors)
    for name, (value, at) in given.items():
        if name in declared:
            options[name] = _value(declared[name], value, at, errors)
        else:
            hint = did_you_mean(name, list(declared)) or known_options(kind)
            errors.append(EditlintError(f"{rule.name} has no option “{name}”", hint=hint, location=at))
    if kind.validate is not None and len(errors) == before:
        at = next(iter(given.values()))[1]
        errors += [EditlintError(each.message, hint=each.hint, location=at) for each in kind.validate(options)]
    if kind.compile is not None and len(errors) == before:
        options = dict(kind.compile(options))
    return rule._replace(options=options)


def _value(option: Option, value: Any, at: Location, errors: list[EditlintError]) -> Any:
    """The value of an option as its type asks, from text as written."""
    what = f"option “{option.name}”"
    if option.type in ("integer", "number"):
        return _number(option, value, at, errors)
    if option.type == "boolean":
        if str(value).lower() in ("true", "yes", "on", "false", "no", "off"):
            return str(value).lower() in ("true", "yes", "on")
        errors.append(EditlintError(f"{what} must be true or false, not “{value}”", location=at))
    elif option.type == "texts":
        texts = [value] if isinstance(value, str) else value
        if isinstance(texts, list) and all(isinstance(text, str) for text in texts):
            for text in texts:
                if option.choices and text not in option.choices:
                    hint = did_you_mean(text, list(option.choices)) or f"one of: {', '.join(option.choices)}"
                    errors.append(EditlintError(f"{what} cannot hold “{text}”", hint=hint, location=at))
            return texts
        errors.append(EditlintError(f"{what} must be a list of texts", location=at))
    elif option.type == "text":
        if isinstance(value, str) and (not option.choices or value in option.choices):
            return value
        choices = list(option.choices)
        hint = did_you_mean(str(value), choices) or (f"one of: {', '.join(choices)}" if choices else "write a text")
        errors.append(EditlintError(f"{what} cannot be “{value}”", hint=hint, location=at))
    return value


def _number(option: Option, value: Any, at: Location, errors: list[EditlintError]) -> Any:
    what = f"option “{option.name}”"
    try:
        number = int(value) if option.type == "integer" else float(value)
    except (TypeError, ValueError, OverflowError):
        whole = "whole " if option.type == "integer" else ""
        errors.append(EditlintError(f"{what} must be a {whole}number, not “{value}”", location=at))
        return value
    if refusal := option.refusal(number):
        errors.append(EditlintError(f"{what} {refusal}, not {value}", location=at))
    return number


def _check_selectors(settings: Settings, own: Iterable[RuleSetting], known: list[str]) -> None:
    """An unknown name is a mistake, never silence.

    Raises:
        EditlintErrors: with each selector that names nothing.
    """
    errors = [
        EditlintError(f"unknown rule “{s.selector}”", hint=_hint(s.selector, known), location=s.location)
        for s in own
        if s.selector not in known
    ]
    for flag in ("select", "extend_select", "ignore"):
        for selector in getattr(settings, flag):
            if selector not in known:
                errors.append(EditlintError(f"unknown rule “{selector}” in {flag}", hint=_hint(selector, known)))
    if errors:
        raise EditlintErrors(errors)


def known_selectors(rules: Mapping[str, Rule]) -> list[str]:
    """Every name that selects at least one rule."""
    packs = {rule.pack for rule in rules.values()}
    tags = {f"tag:{tag}" for rule in rules.values() for tag in rule.tags}
    return ["ALL", *sorted(packs), *sorted(rules), *sorted(tags)]


def _hint(selector: str, known: list[str]) -> str:
    return did_you_mean(selector, known) or "“editlint rules” lists them"
