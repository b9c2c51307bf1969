using Xunit;
using static Clawlint.Syntax.Tests.Editing.EditorHarness;

namespace Clawlint.Syntax.Tests.Editing;

public class SyntaxEditorTests
{
    [Fact]
    public void A_moved_member_takes_its_comments_and_indentation_along()
    {
        const string Text = """
            {
              // the secret
              "auth": {
                // who may come in
                "token": "fake-token-for-tests-0001", // rotate me
                "mode": "token"
              },
              "gateway": {
                "port": 18789
              }
            }
            """;
        var moved = Edit(Text, editor =>
        {
            Assert.True(editor.Move(editor.Member("auth", "token"), editor.Root(), ["gateway", "auth"]));
            Assert.True(editor.Move(editor.Member("auth", "mode"), editor.Root(), ["gateway", "auth"]));
            editor.RemoveWhenEmpty(editor.Member("auth"));
        });
        Assert.Equal("""
            {
              "gateway": {
                "port": 18789,
                "auth": {
                  // the secret
                  // who may come in
                  "token": "fake-token-for-tests-0001", // rotate me
                  "mode": "token"
                }
              }
            }
            """, moved);
    }

    [Fact]
    public void Members_of_a_line_stay_on_it()
    {
        Assert.Equal("""{ "a": 1, "c": 3 }""", Edit("""{ "a": 1, "b": 2, "c": 3 }""", editor => editor.Remove(editor.Member("b").Node)));
        Assert.Equal("""{ "b": 2 }""", Edit("""{ "a": 1, "b": 2 }""", editor => editor.Remove(editor.Member("a").Node)));
        Assert.Equal("""{ "a": 1 }""", Edit("""{ "a": 1, "b": 2 }""", editor => editor.Remove(editor.Member("b").Node)));
        Assert.Equal("""{ "a": 1, "b": 2 }""", Edit("""{ "a": 1 }""", editor => editor.Insert(editor.Root(), "b", "2")));
        Assert.Equal("""{"a":1,"b":2}""", Edit("""{"a":1}""", editor => editor.Insert(editor.Root(), "b", "2")));
        Assert.Equal("""{"a":1,"b":{"c":[1,"x"]}}""", Edit("""{"a":1}""", editor => editor.Insert(editor.Root(), "b", """{"c": [1, "x"]}""")));
    }

    [Fact]
    public void Removing_all_members_leaves_an_empty_object()
    {
        Assert.Equal("{}", Edit("""{ "a": 1, "b": 2 }""", RemoveAll));
        Assert.Equal("{}", Edit("{\n  \"a\": 1,\n  \"b\": 2\n}", RemoveAll));
        Assert.Equal("{ // kept\n}", Edit("{ // kept\n  \"a\": 1,\n  \"b\": 2\n}", RemoveAll));

        static void RemoveAll(SyntaxEditor editor)
        {
            editor.Remove(editor.Member("a").Node);
            editor.Remove(editor.Member("b").Node);
        }
    }

    [Fact]
    public void Removing_the_last_member_takes_the_comma_before_it()
    {
        Assert.Equal("{\n  \"a\": 1 // first\n}", Edit("{\n  \"a\": 1, // first\n  \"b\": 2 // second\n}", editor => editor.Remove(editor.Member("b").Node)));
        Assert.Equal("{\n  a: 1, // first\n}", Edit("{\n  a: 1, // first\n  b: 2, // second\n}", editor => editor.Remove(editor.Member("b").Node)));
    }

    [Fact]
    public void A_comment_with_an_empty_line_below_it_stays()
    {
        const string Text = "{\n  a: 1,\n\n  // Section\n\n  // about b\n  b: 2,\n  c: 3\n}";
        Assert.Equal("{\n  a: 1,\n\n  // Section\n\n  c: 3\n}", Edit(Text, editor => editor.Remove(editor.Member("b").Node)));
    }

    [Fact]
    public void An_empty_object_is_opened()
    {
        Assert.Equal("{\n  \"a\": 1\n}\n", Edit("{}\n", editor => editor.Insert(editor.Root(), "a", "1")));
        Assert.Equal("{\r\n\t\"a\": {\r\n\t\t\"b\": 1\r\n\t}\r\n}", Edit("{\r\n\t\"a\": {}\r\n}", editor =>
            editor.Insert(new ObjectSyntax(editor.Member("a").Value), "b", "1")));
        Assert.Equal("""{ "a": { "b": 1 }, "c": 2 }""", Edit("""{ "a": {}, "c": 2 }""", editor =>
            editor.Insert(new ObjectSyntax(editor.Member("a").Value), "b", "1")));
        Assert.Equal("{\n  // nothing yet\n  \"a\": 1\n}", Edit("{\n  // nothing yet\n}", editor => editor.Insert(editor.Root(), "a", "1")));
    }

    [Fact]
    public void New_text_looks_like_its_neighbours()
    {
        const string Text = "{\n    gateway: {\n        bind: 'lan',\n    },\n}\n";
        var edited = Edit(Text, editor =>
        {
            editor.Insert(new ObjectSyntax(editor.Member("gateway").Value), "auth", """{"mode": "to'ken", "x-y": "a\"b", "list": ["a", "b"], "o": {}}""");
            editor.Insert(editor.Root(), "before", "true", editor.Member("gateway"));
        });
        Assert.Equal("""
            {
                before: true,
                gateway: {
                    bind: 'lan',
                    auth: {
                        mode: 'to\'ken',
                        'x-y': 'a"b',
                        list: ['a', 'b'],
                        o: {},
                    },
                },
            }

            """, edited);
    }

    [Fact]
    public void Values_keep_the_quotes_of_what_they_replace()
    {
        Assert.Equal("{ a: 'lan' }", Edit("{ a: '0.0.0.0' }", editor => editor.SetValue(editor.Member("a").Value, "\"lan\"")));
        Assert.Equal("{\n  \"a\": {\n    \"b\": [\n      1,\n      2\n    ]\n  },\n  \"c\": [\n    3\n  ]\n}", Edit("{\n  \"a\": 1,\n  \"c\": [\n    3\n  ]\n}", editor =>
            editor.SetValue(editor.Member("a").Value, """{"b": [1, 2]}""")));
    }

    [Fact]
    public void A_renamed_key_keeps_its_quoting()
    {
        Assert.Equal("{ b: 1 }", Edit("{ a: 1 }", editor => editor.Rename(editor.Member("a"), "b")));
        Assert.Equal("{ 'b-c': 1, d: 'x' }", Edit("{ a: 1, d: 'x' }", editor => editor.Rename(editor.Member("a"), "b-c")));
        Assert.Equal("{ 'b': 1 }", Edit("{ 'a': 1 }", editor => editor.Rename(editor.Member("a"), "b")));
        Assert.Equal("{ \"a\": 1, \"b\": 2 }", Edit("{ \"a\": 1, \"b\": 2 }", editor => Assert.False(editor.Rename(editor.Member("a"), "b"))));
    }

    [Fact]
    public void A_name_that_is_taken_stops_a_move()
    {
        const string Text = """{ "a": { "x": 1 }, "b": { "x": 2, "y": "text" } }""";
        Assert.Equal(Text, Edit(Text, editor =>
        {
            Assert.False(editor.Move(editor.Member("a", "x"), editor.Root(), ["b"]));
            Assert.False(editor.Move(editor.Member("a", "x"), editor.Root(), ["b", "y"]));
            Assert.False(editor.Move(editor.Member("a"), editor.Root(), ["a"]));
            Assert.False(editor.Insert(editor.Root(), "a", "1"));
        }));
        Assert.Equal("""{ "a": {}, "b": { "y": "text", "x": 1 } }""", Edit(Text, editor =>
        {
            editor.Remove(editor.Member("b", "x").Node);
            Assert.True(editor.Move(editor.Member("a", "x"), editor.Root(), ["b"]));
        }));
    }

    [Fact]
    public void A_member_moves_into_an_object_that_moves_itself()
    {
        const string Text = "{\n  \"a\": {\n    \"x\": 1\n  },\n  \"b\": {\n    \"y\": 2\n  },\n  \"c\": 3\n}";
        Assert.Equal("{\n  \"new\": {\n    \"a\": {\n      \"x\": 1,\n      \"z\": 3\n    },\n    \"b\": {\n      \"y\": 2\n    }\n  }\n}", Edit(Text, editor =>
        {
            Assert.True(editor.Move(editor.Member("a"), editor.Root(), ["new"]));
            Assert.True(editor.Move(editor.Member("b"), editor.Root(), ["new"]));
            Assert.True(editor.Move(editor.Member("c"), editor.Root(), ["new", "a"], "z"));
            Assert.False(editor.Move(editor.Member("a", "x"), new ObjectSyntax(editor.Member("a").Value), []));
        }));
    }

    [Fact]
    public void Text_inside_strings_keeps_its_indentation()
    {
        const string Text = "{\n  a: {\n    s: 'one \\\n    two',\n    /* don't\n     * touch */\n    t: 1,\n  },\n  b: {\n    c: {\n      d: 1,\n    },\n  },\n}";
        var edited = Edit(Text, editor =>
        {
            Assert.True(editor.Move(editor.Member("a", "s"), editor.Root(), ["b", "c"]));
            Assert.True(editor.Move(editor.Member("a", "t"), editor.Root(), ["b", "c"]));
        });
        Assert.Equal("{\n  a: {},\n  b: {\n    c: {\n      d: 1,\n      s: 'one \\\n    two',\n      /* don't\n       * touch */\n      t: 1,\n    },\n  },\n}", edited);
    }

    [Fact]
    public void A_moved_block_without_indentation_gets_one()
    {
        const string Text = "{\n\"auth\": {\n\"mode\": \"token\",\n\"list\": [\n1\n]\n},\n\"a\": 1\n}";
        Assert.Equal("{\n\"a\": 1,\n\"gateway\": {\n  \"auth\": {\n    \"mode\": \"token\",\n    \"list\": [\n      1\n    ]\n  }\n}\n}", Edit(Text, editor =>
            editor.Move(editor.Member("auth"), editor.Root(), ["gateway"])));
    }

    [Fact]
    public void A_member_becomes_a_comment()
    {
        Assert.Equal("{\n  a: 1,\n  // b: {\n  //   c: 2,\n  // }, // two\n}", Edit("{\n  a: 1,\n  b: {\n    c: 2,\n  }, // two\n}", editor => Assert.True(editor.CommentOut(editor.Member("b")))));
        Assert.Equal("{ a: 1 /* b: 2 */ }", Edit("{ a: 1, b: 2 }", editor => Assert.True(editor.CommentOut(editor.Member("b")))));
        Assert.Equal("""{ "a": 1 }""", Edit("""{ "a": 1 }""", editor => Assert.False(editor.CommentOut(editor.Member("a")))));
    }

    [Fact]
    public void A_line_comment_swallows_nothing()
    {
        Assert.Equal("{\n  a: 1 // one\n}", Edit("{\n  a: 1, // one\n  b: 2}", editor => editor.Remove(editor.Member("b").Node)));
        Assert.Equal("{ a: 1, // one\n  b: 2\n}", Edit("{ a: 1 // one\n}", editor => editor.Insert(editor.Root(), "b", "2")));
        Assert.Equal("{ a: { // x\n}, c: { b: 1 } }", Edit("{ a: { // x\n  b: 1 }, c: {} }", editor => editor.Move(editor.Member("a", "b"), editor.Root(), ["c"])));
    }

    [Fact]
    public void An_element_is_appended_and_removed()
    {
        Assert.Equal("[1, 2, 3]", Edit("[1, 2]", editor => editor.Append(new ArraySyntax(editor.Tree.Root), "3")));
        Assert.Equal("[\n  1,\n  2\n]", Edit("[\n  1\n]", editor => editor.Append(new ArraySyntax(editor.Tree.Root), "2")));
        Assert.Equal("[2]", Edit("[1, 2]", editor => editor.Remove(editor.Tree.Root.Children.First())));
    }

    [Fact]
    public void Edits_are_as_small_as_they_can_be()
    {
        var editor = new SyntaxEditor(SyntaxTree.Parse(SourceText.FromString("""{ "bind": "loopback", "port": 1 }""")));
        editor.SetValue(editor.Member("bind").Value, "\"loop\"");
        editor.SetValue(editor.Member("port").Value, "1");
        Assert.Equal([new TextEdit(new TextSpan(15, 4), "")], editor.GetEdits().ToArray());
    }

    [Fact]
    public void An_editor_can_be_asked_twice()
    {
        var editor = new SyntaxEditor(SyntaxTree.Parse(SourceText.FromString("{ a: { b: 1 }, c: 2 }")));
        Assert.True(editor.Move(editor.Member("a", "b"), editor.Root(), ["d"]));
        editor.RemoveWhenEmpty(editor.Member("a"));
        Assert.Equal(editor.GetEdits().ToArray(), editor.GetEdits().ToArray());
    }

    [Fact]
    public void A_moved_member_inherits_the_comments_of_what_it_stands_for()
    {
        const string Text = """
            {
              list: [
                // by default
                {
                  // short
                  id /* at */: "main", // named after the office
                  name: "Main", // as shown
                },
              ],
              entries: {},
            }
            """;
        var moved = Edit(Text, editor =>
        {
            var agent = editor.Member("list").Value.Children.First();
            editor.Remove(new ObjectSyntax(agent).Find("id").Node, agent);
            Assert.True(editor.Move(agent, editor.TargetAt(editor.Member("entries").Value), "main"));
            editor.RemoveWhenEmpty(editor.Member("list"));
        });
        Assert.Equal("""
            {
              entries: {
                // by default
                // short
                /* at */
                // named after the office
                main: {
                  name: "Main", // as shown
                },
              },
            }
            """, moved);
    }

    [Fact]
    public void A_member_that_stays_inherits_no_comment()
    {
        Assert.Equal("{ b: 2 }", Edit("{ a: 1, /* one */\n b: 2 }", editor => editor.Remove(editor.Member("a").Node, editor.Member("b").Node)));
    }
}
