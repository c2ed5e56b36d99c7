"""What a comment in a file allows, and where."""

from pathlib import Path

from tests.bank.conftest import Complaints


def _codes(complaints: Complaints, folder: Path) -> list[str]:
    """Return `line [code]` of each complaint."""
    return [
        f"{line.split(':')[1]} {line[line.index('[') : line.index(']') + 1]}"
        for line in complaints(folder)
    ]


def test_on_the_line_of_a_field_it_covers_the_field(folder: Path, complaints: Complaints) -> None:
    """
    bank: bank
    questions:
      - id: one
        prompt: Which states signed?
        choices:   # check: allow of-the-above - it was asked so in the exam of 1999
          - Italy
          - France
          - right: All of the above
      - id: two
        prompt: Which states signed in the end?
        choices: [Italy, France, right: All of the above]
    """
    assert _codes(complaints, folder) == ["11 [of-the-above]"]


def test_behind_a_text_of_several_lines_it_covers_its_field(
    folder: Path, complaints: Complaints
) -> None:
    """
    bank: bank
    questions:
      - id: one
        prompt: "Which of these states
          did not sign?"   # check: allow Unmarked-Negative - from an old exam
        choices: [Italy, France, right: Poland]
      - id: two
        prompt: Which of the envoys
          did not come?   # check: allow unmarked-negative - from an old exam
        choices: [Italy, France,
          right: All of the above]   # check: allow of-the-above - from an old exam
      - id: three
        prompt: Which city was not bombed?
        topic: treaties   # check: allow unmarked-negative - one line too deep
        choices: [Italy, France, right: Spain]
    """
    assert _codes(complaints, folder) == ["13 [unmarked-negative]", "14 [unused-allowance]"]


def test_on_the_first_line_of_a_question_it_covers_the_question(
    folder: Path, complaints: Complaints
) -> None:
    """
    bank: bank
    questions:
      - id: one   # check: allow of-the-above, unmarked-negative - from an old exam
        prompt: Which states did not sign?
        choices: [Italy, France, right: All of the above]
      - id: two
        prompt: Which states did not sign in the end?
        choices: [Italy, France, right: Poland]
    """
    assert _codes(complaints, folder) == ["7 [unmarked-negative]"]


def test_beside_the_bank_s_id_it_covers_the_file(folder: Path, complaints: Complaints) -> None:
    """
    bank: bank  # check: allow unmarked-negative – it is what this bank is about
    questions:
      - id: one
        prompt: Which states did not sign?
        choices: [Italy, France, right: Poland]
    """
    assert complaints(folder) == []


def test_on_a_line_of_its_own_it_speaks_of_the_line_below(
    folder: Path, complaints: Complaints
) -> None:
    """
    bank: bank
    questions:
      # check: allow no-id - the script writes them

      # It is an old one.
      - prompt: Which states signed?
        answer: Italy
      - prompt: Which states did sign in the end?
        answer: France
    """
    assert _codes(complaints, folder) == ["8 [no-id]"]


def test_a_reason_and_a_known_code_are_asked_for(folder: Path, complaints: Complaints) -> None:
    """
    bank: bank
    questions:
      - id: one  # check: allow of-the-above
        prompt: Which states signed?  # check: allow of-the-abve - an old exam
        choices: [Italy, France, right: All of the above]  # check: please be quiet
      - id: two  # check: allow no-id -
        prompt: When was it?
        date: 1935  # check, if there is time
    """
    way_out = "(write `# check: allow CODE - REASON`)"
    assert complaints(folder) == [
        (
            "bank.yaml:3:14: warning[bad-allowance] `of-the-above` is allowed without a reason "
            f"{way_out}"
        ),
        (
            "bank.yaml:4:35: warning[bad-allowance] there is no code `of-the-abve` "
            "(did you mean `of-the-above`?)"
        ),
        (
            "bank.yaml:5:37: warning[of-the-above] `All of the above` speaks of the other options "
            "(options change places; let each say something of its own, or mark several as right)"
        ),
        f"bank.yaml:5:56: warning[bad-allowance] this is no allowance {way_out}",
        f"bank.yaml:6:14: warning[bad-allowance] `no-id` is allowed without a reason {way_out}",
    ]


def test_what_silences_nothing_is_told_and_no_error_is_silenced(
    folder: Path, complaints: Complaints
) -> None:
    """
    bank: bank
    questions:
      - id: one  # check: allow of-the-above - an old exam
        prompt: Which states signed?
        answer: Italy
      - id: two
        prompt: When was it?
        date: no day  # check: allow bad-date - nobody knows
    """
    assert complaints(folder) == [
        (
            "bank.yaml:3:14: warning[unused-allowance] nothing here breaks `of-the-above` "
            "(delete the comment, or move it to the line that it speaks of)"
        ),
        (
            "bank.yaml:8:11: error[bad-date] `no day` is no date: expected a date such as "
            "`1935-05-16`, `May 1935`, `1934` or `1944-09/1945-05`"
        ),
        (
            "bank.yaml:8:19: warning[unused-allowance] `bad-date` is an error here, and no error "
            "can be allowed (mend it, and delete the comment)"
        ),
    ]


def test_what_stands_in_quotes_or_in_a_block_is_no_comment(
    folder: Path, complaints: Complaints
) -> None:
    """
    bank: bank
    questions:
      - id: one
        prompt: "What does # check: allow no-id mean?"
        answer: 'a # check: of something'
      - id: two
        prompt: >-
          And what is
          # check: allow no-why?
        answer: nothing
    """
    assert complaints(folder) == []


def test_in_a_file_with_a_syntax_error_it_holds_and_none_is_told_as_idle(
    folder: Path, complaints: Complaints
) -> None:
    """
    bank: bank  # check: allow no-id, comma-list, of-the-above - all of them on purpose
    questions:
      - prompt: Which states signed?
        answer: Italy
        tags: east, west   # check: allow long-prompt - it is none
      - prompt: Which: states?
        answer: France
    """
    assert _codes(complaints, folder) == ["6 [unquoted-colon]"]


def test_in_the_file_of_a_course_it_holds_too(folder: Path, complaints: Complaints) -> None:
    """
    bank: bank
    questions: [{id: one, prompt: Which states signed?, answer: Italy}]
    == course.yaml
    course: history
    banks: [bank, later]   # check: allow unknown-bank - it comes next term
    language: xx   # check: allow unknown-language, no-banks - nobody speaks it
    == other/bank.yaml
    bank: bank
    questions: [{id: one, prompt: Which states signed?, answer: Italy}]
    == other/course.yaml
    course: other   # check: allow unknown-bank, unknown-language - all of it is to come
    banks: [bank, later]
    language: xx
    == titled/bank.yaml
    bank: bank
    questions: [{id: one, prompt: Which states signed?, answer: Italy}]
    == titled/course.yaml
    course: titled
    titel: A course with an error
    banks: [bank, later]   # check: allow unknown-bank - it comes next term
    == wrong/course.yaml
    course: Wrong
    banks: [later]   # check: allow unknown-bank - it is not looked for in a course with an error
    == wrong/bank.yaml
    bank: bank
    questions: [{id: one, prompt: Which states signed?, answer: Italy}]
    """
    assert _codes(complaints, folder) == ["3 [unused-allowance]", "2 [unknown-field]", "1 [bad-id]"]
