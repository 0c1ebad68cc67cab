/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that are kept with records: what is copied in and what is refused, that nothing leads out
 * of the folder, and that no record ever speaks of bytes that are not there. */

#include "config.h"

#include "store-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "language/entente-numbers.h"
#include "model/entente-error.h"
#include "search/entente-passages.h"
#include "services/entente-amendments.h"
#include "services/entente-check.h"
#include "services/entente-merge.h"
#include "services/entente-repair.h"
#include "services/entente-restore.h"
#include "store/entente-attachments.h"
#include "store/entente-backup.h"

/* --- Helpers ---------------------------------------------------------------------------------- */

static char *
write_file (StoreFixture *fixture, const char *name, const char *content)
{
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  return path;
}

static EntenteAttachment *
add_file (StoreFixture *fixture, const char *name, const char *content)
{
  g_autofree char *path = write_file (fixture, name, content);
  g_autoptr (GError) error = NULL;
  EntenteAttachment *attachment
      = entente_attachments_add (fixture->path, path, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return attachment;
}

/* A record with one file. */
static void
put_with (EntenteCatalogue *catalogue, const char *id, EntenteAttachment *attachment)
{
  g_autoptr (EntenteRecord) record = entente_record_new (ENTENTE_KIND_PARTNER, id);
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_ATTACH);
  g_autoptr (GError) error = NULL;

  entente_node_set_form (ENTENTE_NODE (record), "name", "en", id);
  if (attachment != NULL)
    entente_node_add_node (ENTENTE_NODE (record), "attachments",
                           ENTENTE_NODE (g_object_ref (attachment)));
  entente_change_put (change, record);
  entente_catalogue_apply (catalogue, change, &error);
  g_assert_no_error (error);
}

static guint
count_problems (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems
      = entente_check_records (entente_catalogue_get_store (fixture->catalogue), NULL, &error);

  g_assert_no_error (error);
  return problems->len;
}

static guint
count_unnamed (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) paths = NULL;

  entente_check_list_unnamed (entente_catalogue_get_store (fixture->catalogue), &paths, &error);
  g_assert_no_error (error);
  return paths->len;
}

static guint
count_kept (StoreFixture *fixture)
{
  g_autoptr (GHashTable) kept = entente_attachments_list_kept (fixture->path);

  return g_hash_table_size (kept);
}

/* Refuses, says which file, and leaves nothing behind, no part of a copy either. */
static void
refuse (StoreFixture *fixture, const char *path, EntenteError code)
{
  g_autofree char *folder = entente_attachments_dup_folder (fixture->path);
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_attachments_add (fixture->path, path, NULL, NULL, NULL, &error));
  g_assert_error (error, ENTENTE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, fixture->folder));
  dir = g_dir_open (folder, 0, NULL);
  g_assert_true (dir == NULL || g_dir_read_name (dir) == NULL);
}

/* --- Names ------------------------------------------------------------------------------------ */

static void
test_names (void)
{
  static const struct
  {
    const char *given;
    const char *clean;
  } cases[] = {
    { "plan.pdf", "plan.pdf" },
    { "../../etc/passwd", "passwd" },
    { "/etc/passwd", "passwd" },
    { "..\\..\\boot.ini", "_.._boot.ini" },
    { ".bashrc", "bashrc" },
    { "...", "Attachment" },
    { "", "Attachment" },
    { NULL, "Attachment" },
    { "a\nb\tc\033[2J.txt", "a_b_c_[2J.txt" },
    { "x\342\200\256fdp.exe", "x_fdp.exe" },
    { "bad\377.txt", "bad_.txt" },
    { "  Thỏa thuận.pdf ", "Thỏa thuận.pdf" },
    { "C:\\x", "C__x" },
  };
  g_autofree char *many = g_strnfill (500, 'a');
  g_autofree char *long_name = g_strconcat ("é", many, ".pdf", NULL);
  g_autofree char *cut = entente_attachment_clean_name (long_name);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = entente_attachment_clean_name (cases[i].given);

      g_assert_cmpstr (clean, ==, cases[i].clean);
    }
  g_assert_cmpuint (strlen (cut), ==, 200);
  g_assert_true (g_str_has_suffix (cut, ".pdf") && g_utf8_validate (cut, -1, NULL));
}

static void
test_sizes (void)
{
  static const struct
  {
    const char *language;
    guint64 bytes;
    const char *words;
  } cases[] = {
    { "en", 1, "1 byte" },         { "en", 999, "999 bytes" },   { "en", 1000, "1 kB" },
    { "en", 12345, "12.3 kB" },    { "fr", 12345, "12,3 kB" },   { "en", 999960, "1 MB" },
    { "en", 123456789, "123 MB" }, { "en", 1000000000, "1 GB" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = entente_format_size (cases[i].language, cases[i].bytes);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* What a record says is kept, and none of it becomes a path. */
static void
test_record (StoreFixture *fixture, gconstpointer data)
{
  const char *json
      = "{'kind':'partner','id':'a','name':{'en':'A'},'attachments':[{'name':'../../x',"
        "'sha256':'../../x','size':3,'mediaType':'text/plain','later':[1]}]}";
  g_autoptr (EntenteRecord) record = store_parse (json);
  g_autofree char *written = entente_record_to_json (record);
  EntenteAttachment *attachment = entente_record_get_attachments (record)->pdata[0];
  g_autofree char *name = entente_attachment_dup_name (attachment);
  g_autofree char *target = g_build_filename (fixture->folder, "out", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (target);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteRecord) again = entente_record_parse (written, -1, &error);

  g_assert_no_error (error);
  g_assert_true (entente_node_equal (ENTENTE_NODE (record), ENTENTE_NODE (again)));
  g_assert_nonnull (strstr (written, "\"../../x\""));
  g_assert_nonnull (strstr (written, "\"later\""));
  g_assert_cmpstr (name, ==, "x");
  g_assert_null (entente_attachment_get_sha256 (attachment));
  g_assert_null (entente_attachments_dup_path (fixture->path, "../../x"));
  g_assert_cmpint (entente_attachments_get_state (fixture->path, attachment), ==,
                   ENTENTE_ATTACHMENT_MISSING);
  g_assert_false (
      entente_attachments_copy_out (fixture->path, attachment, file, NULL, NULL, NULL, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND);
}

/* --- Copying in ------------------------------------------------------------------------------- */

static void
count_bytes (gsize bytes, gpointer user_data)
{
  *(gsize *) user_data += bytes;
}

static void
test_add (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *source = write_file (fixture, "plan.txt", "What was agreed.\n");
  gsize copied = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteAttachment) one
      = entente_attachments_add (fixture->path, source, count_bytes, &copied, NULL, &error);
  g_autoptr (EntenteAttachment) two = add_file (fixture, "other.txt", "What was agreed.\n");
  g_autofree char *path
      = entente_attachments_dup_path (fixture->path, entente_attachment_get_sha256 (one));
  g_autofree char *content = NULL;
  g_autofree char *out = g_build_filename (fixture->folder, "out.txt", NULL);
  g_autoptr (GFile) target = g_file_new_for_path (out);
  GStatBuf status;

  g_assert_no_error (error);
  g_assert_cmpuint (copied, ==, 17);
  g_assert_cmpint (entente_attachment_get_size (one), ==, 17);
  g_assert_cmpstr (entente_attachment_get_media_type (one), ==, "text/plain");
  g_assert_cmpstr (entente_attachment_get_sha256 (one), ==, entente_attachment_get_sha256 (two));
  g_assert_cmpuint (count_kept (fixture), ==, 1);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "What was agreed.\n");
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0400);
  g_assert_cmpint (entente_attachments_get_state (fixture->path, one), ==,
                   ENTENTE_ATTACHMENT_PRESENT);

  /* Out again; and not what somebody made of it. */
  g_assert_true (
      entente_attachments_copy_out (fixture->path, one, target, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_chmod (path, 0600);
  g_assert_true (g_file_set_contents (path, "What was forged.\n", -1, NULL));
  g_assert_false (
      entente_attachments_copy_out (fixture->path, one, target, NULL, NULL, NULL, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED);
  g_clear_pointer (&content, g_free);
  g_assert_true (g_file_get_contents (out, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "What was agreed.\n");

  /* Attached once more, it is sound again. */
  g_clear_object (&two);
  two = add_file (fixture, "other.txt", "What was agreed.\n");
  g_assert_true (entente_attachments_copy_out (fixture->path, two, target, NULL, NULL, NULL, NULL));
}

static void
test_refusals (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *source = write_file (fixture, "real.txt", "x");
  g_autofree char *link = g_build_filename (fixture->folder, "link.txt", NULL);
  g_autofree char *pipe_path = g_build_filename (fixture->folder, "pipe", NULL);
  g_autofree char *gone = g_build_filename (fixture->folder, "gone.txt", NULL);
  g_autofree char *large = write_file (fixture, "large.bin", "");
  g_autofree char *closed = write_file (fixture, "closed.txt", "x");
  g_autofree char *folder = entente_attachments_dup_folder (fixture->path);
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "elsewhere", NULL);

  g_assert_cmpint (symlink (source, link), ==, 0);
  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  g_assert_cmpint (truncate (large, ENTENTE_ATTACHMENT_MAX_BYTES + 1), ==, 0);
  refuse (fixture, link, ENTENTE_ERROR_NOT_A_FILE);
  refuse (fixture, pipe_path, ENTENTE_ERROR_NOT_A_FILE);
  refuse (fixture, fixture->folder, ENTENTE_ERROR_NOT_A_FILE);
  refuse (fixture, gone, ENTENTE_ERROR_NOT_FOUND);
  refuse (fixture, large, ENTENTE_ERROR_TOO_LARGE);
  g_chmod (closed, 0);
  if (geteuid () != 0)
    refuse (fixture, closed, ENTENTE_ERROR_IO);

  /* A folder that leads elsewhere is not followed, nor a shelf in it. */
  g_rmdir (folder);
  g_assert_cmpint (g_mkdir (elsewhere, 0700), ==, 0);
  g_assert_cmpint (symlink (elsewhere, folder), ==, 0);
  refuse (fixture, source, ENTENTE_ERROR_NOT_A_FILE);
  g_unlink (folder);
}

/* A shelf that is a link is not followed; a file that is one is replaced, and its end untouched. */
static void
test_links_inside (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteAttachment) attachment = add_file (fixture, "a.txt", "a");
  g_autofree char *path
      = entente_attachments_dup_path (fixture->path, entente_attachment_get_sha256 (attachment));
  g_autofree char *shelf = g_path_get_dirname (path);
  g_autofree char *secret = write_file (fixture, "secret.txt", "secret");
  g_autofree char *out = g_build_filename (fixture->folder, "out.txt", NULL);
  g_autofree char *again = write_file (fixture, "a.txt", "a");
  g_autofree char *content = NULL;
  g_autoptr (GFile) target = g_file_new_for_path (out);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteAttachment) second = NULL;

  g_unlink (path);
  g_assert_cmpint (symlink (secret, path), ==, 0);
  g_assert_cmpint (entente_attachments_get_state (fixture->path, attachment), ==,
                   ENTENTE_ATTACHMENT_MISSING);
  g_assert_false (
      entente_attachments_copy_out (fixture->path, attachment, target, NULL, NULL, NULL, NULL));
  second = entente_attachments_add (fixture->path, again, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (g_file_test (path, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_get_contents (secret, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "secret");

  g_unlink (path);
  g_rmdir (shelf);
  g_assert_cmpint (symlink (fixture->folder, shelf), ==, 0);
  g_assert_null (entente_attachments_add (fixture->path, again, NULL, NULL, NULL, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_A_FILE);
  g_unlink (shelf);
}

/* No room: the system says so in the middle of the writing. */
static void
test_full_disk (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *many = g_strnfill (3 * 1024 * 1024, 'x');
  g_autofree char *source = write_file (fixture, "large.txt", many);
  struct rlimit before, small;

  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &before);
  small = before;
  small.rlim_cur = 1024 * 1024;
  setrlimit (RLIMIT_FSIZE, &small);
  refuse (fixture, source, ENTENTE_ERROR_DISK_FULL);
  setrlimit (RLIMIT_FSIZE, &before);
}

static void
stop (gsize bytes, gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
}

static void
append (gsize bytes, gpointer path)
{
  FILE *file = fopen (path, "a");

  fputs ("more", file);
  fclose (file);
}

static void
test_stop_and_change (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *source = write_file (fixture, "a.txt", "some");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (
      entente_attachments_add (fixture->path, source, stop, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_cmpuint (count_kept (fixture), ==, 0);
  g_clear_object (&cancellable);
  cancellable = g_cancellable_new ();

  /* Written to while it is copied: as often as it is looked at, here once. */
  g_assert_true (g_file_set_contents (source, "", -1, NULL));
  g_assert_cmpint (truncate (source, 300 * 1024), ==, 0);
  {
    g_autofree char *other = g_strdup (source);

    g_assert_null (entente_attachments_add (fixture->path, source, append, other, NULL, &error));
  }
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_CONFLICT);
  g_assert_cmpuint (count_kept (fixture), ==, 0);
}

/* --- Nothing is lost -------------------------------------------------------------------------- */

static void
test_history (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteAttachment) attachment = add_file (fixture, "a.txt", "a");
  g_autofree char *backup = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *mine = entente_attachments_dup_folder (fixture->path);
  g_autofree char *loose = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteAttachment) unnamed = NULL;

  put_with (fixture->catalogue, "a", attachment);
  backup = entente_backup_make (fixture->path, ENTENTE_BACKUP_ASKED, &error);
  g_assert_no_error (error);
  folder = entente_attachments_dup_folder (backup);
  g_assert_cmpstr (folder, ==, mine);

  store_delete (fixture->catalogue, "a");
  g_assert_cmpuint (count_kept (fixture), ==, 1);
  g_assert_cmpuint (count_unnamed (fixture), ==, 0);
  g_object_unref (entente_catalogue_undo (fixture->catalogue, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_problems (fixture), ==, 0);
  g_object_unref (entente_catalogue_redo (fixture->catalogue, &error));
  g_assert_true (entente_restore_apply (fixture->catalogue, backup, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (entente_catalogue_has_record (fixture->catalogue, "a"));
  g_assert_cmpuint (count_problems (fixture), ==, 0);

  unnamed = add_file (fixture, "b.txt", "b");
  g_assert_cmpuint (count_unnamed (fixture), ==, 1);
  loose = entente_attachments_dup_path (fixture->path, entente_attachment_get_sha256 (unnamed));
  {
    g_auto (EntenteRepair) repair = { 0 };

    g_assert_true (entente_repair_catalogue (fixture->catalogue, &repair, &error));
  }
  g_assert_true (g_file_test (loose, G_FILE_TEST_EXISTS));
}

static void
test_repair (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteAttachment) attachment = add_file (fixture, "a.txt", "a");
  g_autofree char *path
      = entente_attachments_dup_path (fixture->path, entente_attachment_get_sha256 (attachment));
  g_autofree char *folder = entente_attachments_dup_folder (fixture->path);
  g_autofree char *moved = g_build_filename (folder, "a.txt", NULL);
  g_autofree char *part = g_build_filename (folder, ".part-0123456789abcdef", NULL);
  struct timespec old[2] = { { 1, 0 }, { 1, 0 } };
  g_autoptr (GError) error = NULL;
  g_auto (EntenteRepair) repair = { 0 };

  put_with (fixture->catalogue, "a", attachment);
  g_assert_cmpuint (count_problems (fixture), ==, 0);
  g_assert_cmpint (g_rename (path, moved), ==, 0);
  g_assert_cmpuint (count_problems (fixture), ==, 1);
  g_assert_true (g_file_set_contents (part, "half", -1, NULL));
  g_assert_cmpint (utimensat (-1, part, old, 0), ==, 0);
  g_assert_true (entente_repair_catalogue (fixture->catalogue, &repair, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (repair.n_files, ==, 1);
  g_assert_cmpuint (count_problems (fixture), ==, 0);
  g_assert_true (g_file_test (moved, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
}

/* Two into one has the files of both; a copy has those of its original; both are found by name. */
static void
test_merge_and_search (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteAttachment) one = add_file (fixture, "Protocole signé.pdf", "a");
  g_autoptr (EntenteAttachment) two = add_file (fixture, "b.txt", "b");
  g_autoptr (EntenteRecord) a = NULL;
  g_autoptr (EntenteRecord) b = NULL;
  g_autoptr (EntenteRecord) merged = NULL;
  g_autoptr (EntenteRecord) copy = NULL;
  g_autoptr (EntenteChange) change = NULL;
  g_autoptr (GArray) fields = NULL;
  g_autoptr (GPtrArray) passages = NULL;
  g_autoptr (GError) error = NULL;
  gboolean found = FALSE;

  put_with (fixture->catalogue, "a", one);
  put_with (fixture->catalogue, "b", two);
  a = entente_catalogue_ref_record (fixture->catalogue, "a", NULL);
  b = entente_catalogue_ref_record (fixture->catalogue, "b", NULL);
  fields = entente_merge_list_fields (a, b);
  merged = entente_merge_records (a, b, fields);
  g_assert_cmpuint (entente_record_get_attachments (merged)->len, ==, 2);
  change = entente_amend_duplicate (fixture->catalogue, "a", &error);
  entente_catalogue_apply (fixture->catalogue, change, &error);
  g_assert_no_error (error);
  copy = entente_catalogue_ref_record (fixture->catalogue, "a-copy", NULL);
  g_assert_cmpuint (entente_record_get_attachments (copy)->len, ==, 1);
  passages = entente_passages_collect (a);
  for (guint i = 0; i < passages->len; i++)
    found |= g_str_equal (((EntentePassage *) passages->pdata[i])->text, "Protocole signé.pdf");
  g_assert_true (found);
}

/* --- Killing ---------------------------------------------------------------------------------- */

static const char *program;

/* Attaches without end, something else each time, and says how often it has. */
G_NORETURN static void
be_child (const char *path, const char *source, guint step)
{
  EntenteCatalogue *catalogue = entente_catalogue_open (path, ENTENTE_CATALOGUE_NONE, NULL, NULL);

  g_assert_nonnull (catalogue);
  for (;;)
    {
      g_autofree char *id = g_strdup_printf ("p-%u", ++step);
      g_autofree char *content = g_strnfill (600 * 1024, (char) ('a' + step % 26));
      g_autoptr (EntenteAttachment) attachment = NULL;

      memcpy (content, id, strlen (id));
      g_assert_true (g_file_set_contents (source, content, -1, NULL));
      attachment = entente_attachments_add (path, source, NULL, NULL, NULL, NULL);
      g_assert_nonnull (attachment);
      put_with (catalogue, id, attachment);
      printf ("%u\n", step);
      fflush (stdout);
    }
}

static guint
run_child (StoreFixture *fixture, guint step, GRand *rand)
{
  g_autofree char *from = g_strdup_printf ("%u", step);
  g_autofree char *source = g_build_filename (fixture->folder, "source.bin", NULL);
  const char *const arguments[] = { program, "--child", fixture->path, source, from, NULL };
  const guint until = step + (guint) g_rand_int_range (rand, 1, 4);
  char line[32];
  FILE *output;
  GPid pid;
  int descriptor;
  g_autoptr (GError) error = NULL;

  g_spawn_async_with_pipes (NULL, (char **) arguments, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL,
                            &pid, NULL, &descriptor, NULL, &error);
  g_assert_no_error (error);
  output = fdopen (descriptor, "r");
  while (step < until && fgets (line, sizeof line, output) != NULL)
    step = (guint) strtoul (line, NULL, 10);
  g_assert_cmpuint (step, ==, until);
  g_usleep ((gulong) g_rand_int_range (rand, 0, 15000));
  kill (pid, SIGKILL);
  while (fgets (line, sizeof line, output) != NULL)
    step = (guint) strtoul (line, NULL, 10);
  fclose (output);
  waitpid (pid, NULL, 0);
  g_spawn_close_pid (pid);
  return step;
}

static void
test_kill (StoreFixture *fixture, gconstpointer data)
{
  const guint n = g_test_slow () ? 200 : 10;
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  guint step = 0;

  for (guint i = 0; i < n; i++)
    {
      g_clear_object (&fixture->catalogue);
      step = run_child (fixture, step, rand);
      fixture->catalogue
          = entente_catalogue_open (fixture->path, ENTENTE_CATALOGUE_NONE, NULL, NULL);
      g_assert_nonnull (fixture->catalogue);
      g_assert_cmpuint (entente_catalogue_count (fixture->catalogue, ENTENTE_KIND_PARTNER), >=,
                        step);
      step = entente_catalogue_count (fixture->catalogue, ENTENTE_KIND_PARTNER);
    }
  g_assert_cmpuint (count_problems (fixture), ==, 0);
  g_test_message ("killed %u times; %u files attached, %u copied and not attached", n, step,
                  count_unnamed (fixture));
}

int
main (int argc, char **argv)
{
  if (argc == 5 && g_str_equal (argv[1], "--child"))
    be_child (argv[2], argv[3], (guint) strtoul (argv[4], NULL, 10));
  program = argv[0];
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function)                                                                        \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, function, store_fixture_tear_down)
  g_test_add_func ("/attachments/names", test_names);
  g_test_add_func ("/attachments/sizes", test_sizes);
  ADD ("/attachments/record", test_record);
  ADD ("/attachments/add", test_add);
  ADD ("/attachments/refusals", test_refusals);
  ADD ("/attachments/links-inside", test_links_inside);
  ADD ("/attachments/full-disk", test_full_disk);
  ADD ("/attachments/stop-and-change", test_stop_and_change);
  ADD ("/attachments/history", test_history);
  ADD ("/attachments/repair", test_repair);
  ADD ("/attachments/merge-and-search", test_merge_and_search);
  ADD ("/attachments/kill", test_kill);
#undef ADD

  return g_test_run ();
}
