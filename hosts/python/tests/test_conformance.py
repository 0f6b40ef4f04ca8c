"""Python answers every case as all other hosts do, to the last bit, over either library."""

import hashlib
import json

import conformance


def test_every_case_is_answered_as_by_all_hosts(project, capsys):
    folder = project / "test" / "data"
    with open(folder / "conformance.jsonl", encoding="utf-8") as file:
        cases = [json.loads(line) for line in file]
    committed = (folder / "conformance.sha256").read_text().split("\n")[:-1]
    expected = {name: digest for digest, name in (line.split("  ") for line in committed)}
    differences, lines = [], {name: [] for name in expected}
    for case in cases:
        found = conformance.lines_of(case, conformance.run_case(case))
        if found != (wanted := conformance.lines_of(case, case["expected"])):
            differences.append(f"expected {wanted}found    {found}")
        lines[case.get("needs", case["call"])].append(found)
        lines["all"].append(found)
    assert differences == []
    digests = {name: hashlib.sha256("".join(each).encode()).hexdigest() for name, each in lines.items()}
    with capsys.disabled():
        print(f"\nconformance: {len(cases)} cases, {digests['all']}")
    assert digests == expected
