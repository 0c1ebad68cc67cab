/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/entente-vocabulary-private.h"

#include <glib/gi18n.h>

static const EntenteVocabularyWord author_role_words[] = {
  { "author", NC_ ("author-role", "Author") },
  { "translator", NC_ ("author-role", "Translator") },
  { "interviewee", NC_ ("author-role", "Interviewee") },
  { "photographer", NC_ ("author-role", "Photographer") },
};

static const EntenteVocabularyWord name_kind_words[] = {
  { "former", NC_ ("name-kind", "Former name") }, { "alias", NC_ ("name-kind", "Other name") },
  { "printed", NC_ ("name-kind", "As printed") }, { "acronym", NC_ ("name-kind", "Acronym") },
  { "short", NC_ ("name-kind", "Short name") },
};

static const EntenteVocabularyWord partner_type_words[] = {
  { "state", NC_ ("partner-type", "State") },
  { "ministry", NC_ ("partner-type", "Ministry") },
  { "academy", NC_ ("partner-type", "Academy") },
  { "research_organisation", NC_ ("partner-type", "Research organisation") },
  { "university", NC_ ("partner-type", "University") },
  { "laboratory", NC_ ("partner-type", "Laboratory") },
  { "company", NC_ ("partner-type", "Company") },
  { "locality", NC_ ("partner-type", "Locality") },
  { "agency", NC_ ("partner-type", "Agency") },
  { "embassy", NC_ ("partner-type", "Embassy") },
  { "association", NC_ ("partner-type", "Association") },
  { "joint_body", NC_ ("partner-type", "Joint body") },
  { "international_organisation", NC_ ("partner-type", "International organisation") },
  { "hospital", NC_ ("partner-type", "Hospital") },
  { "foundation", NC_ ("partner-type", "Foundation") },
  { "museum", NC_ ("partner-type", "Museum or archive") },
  { "media", NC_ ("partner-type", "Media outlet") },
  { "other", NC_ ("partner-type", "Other organisation") },
};

static const EntenteVocabularyWord partner_status_words[] = {
  { "planned", NC_ ("partner-status", "Planned") },
  { "active", NC_ ("partner-status", "Active") },
  { "dissolved", NC_ ("partner-status", "Dissolved") },
};

static const EntenteVocabularyWord partner_relation_words[] = {
  { "part_of", NC_ ("partner-relation", "Part of") },
  { "predecessor", NC_ ("partner-relation", "Predecessor") },
  { "successor", NC_ ("partner-relation", "Successor") },
  { "related", NC_ ("partner-relation", "Related to") },
};

static const EntenteVocabularyWord priority_period_words[] = {
  { "past", NC_ ("priority-period", "Past") },
  { "current", NC_ ("priority-period", "Current") },
  { "future", NC_ ("priority-period", "Coming years") },
};

/* What an agreement is, as titled (UN Treaty Collection glossary; French treaty lexicon; Vietnamese laws 108/2016/QH13 and 70/2020/QH14). */
static const EntenteVocabularyWord instrument_words[] = {
  { "treaty", NC_ ("instrument", "Treaty") },
  { "convention", NC_ ("instrument", "Convention") },
  { "agreement", NC_ ("instrument", "Agreement") },
  { "framework", NC_ ("instrument", "Framework agreement") },
  { "act", NC_ ("instrument", "Act") },
  { "protocol", NC_ ("instrument", "Protocol") },
  { "mou", NC_ ("instrument", "Memorandum of understanding") },
  { "exchange_notes", NC_ ("instrument", "Exchange of notes") },
  { "exchange_letters", NC_ ("instrument", "Exchange of letters") },
  { "arrangement", NC_ ("instrument", "Administrative arrangement") },
  { "declaration_intent", NC_ ("instrument", "Declaration of intent") },
  { "letter_intent", NC_ ("instrument", "Letter of intent") },
  { "joint_declaration", NC_ ("instrument", "Joint declaration") },
  { "communique", NC_ ("instrument", "Communiqué") },
  { "agreed_minutes", NC_ ("instrument", "Agreed minutes") },
  { "programme", NC_ ("instrument", "Cooperation programme") },
  { "plan", NC_ ("instrument", "Cooperation plan") },
  { "amendment", NC_ ("instrument", "Amendment") },
  { "annex", NC_ ("instrument", "Annex") },
  { "lab_agreement", NC_ ("instrument", "Joint-laboratory agreement") },
  { "contract", NC_ ("instrument", "Contract") },
  { "other", NC_ ("instrument", "Other instrument") },
  { "unknown", NC_ ("instrument", "Kind not stated") },
};

/* What an agreement is in law, apart from its title (law 70/2020/QH14, article 2). */
static const EntenteVocabularyWord legal_nature_words[] = {
  { "treaty", NC_ ("legal-nature", "Treaty under international law") },
  { "non_treaty", NC_ ("legal-nature", "Non-treaty arrangement") },
  { "contract", NC_ ("legal-nature", "Contract") },
  { "political", NC_ ("legal-nature", "Political commitment") },
  { "unknown", NC_ ("legal-nature", "Legal nature not stated") },
};

static const EntenteVocabularyWord agreement_status_words[] = {
  { "announced", NC_ ("agreement-status", "Planned") },
  { "negotiation", NC_ ("agreement-status", "Under negotiation") },
  { "initialled", NC_ ("agreement-status", "Initialled") },
  { "signed", NC_ ("agreement-status", "Signed") },
  { "provisional", NC_ ("agreement-status", "Provisionally applied") },
  { "in_force", NC_ ("agreement-status", "In force") },
  { "under_way", NC_ ("agreement-status", "Under way") },
  { "renewed", NC_ ("agreement-status", "Renewed") },
  { "suspended", NC_ ("agreement-status", "Suspended") },
  { "terminated", NC_ ("agreement-status", "Terminated") },
  { "expired", NC_ ("agreement-status", "Expired") },
  { "superseded", NC_ ("agreement-status", "Superseded") },
  { "unknown", NC_ ("agreement-status", "Status not stated") },
};

/* What a party or partner is in an agreement or a project. */
static const EntenteVocabularyWord party_role_words[] = {
  { "party", NC_ ("party-role", "Party") },
  { "participant", NC_ ("party-role", "Participant") },
  { "depositary", NC_ ("party-role", "Depositary") },
  { "implementing_body", NC_ ("party-role", "Implementing body") },
  { "coordinator", NC_ ("party-role", "Coordinator") },
  { "beneficiary", NC_ ("party-role", "Beneficiary") },
  { "host", NC_ ("party-role", "Host") },
  { "investor", NC_ ("party-role", "Investor") },
};

static const EntenteVocabularyWord renewal_words[] = {
  { "none", NC_ ("renewal", "No renewal") },
  { "tacit", NC_ ("renewal", "Tacit renewal") },
  { "express", NC_ ("renewal", "Express renewal") },
  { "on_request", NC_ ("renewal", "Renewal on request") },
  { "unknown", NC_ ("renewal", "Renewal not stated") },
};

static const EntenteVocabularyWord agreement_relation_words[] = {
  { "continues", NC_ ("agreement-relation", "Continues") },
  { "renews", NC_ ("agreement-relation", "Renews") },
  { "replaces", NC_ ("agreement-relation", "Replaces") },
  { "amends", NC_ ("agreement-relation", "Amends") },
  { "supplements", NC_ ("agreement-relation", "Supplements") },
  { "extends", NC_ ("agreement-relation", "Extends") },
  { "implements", NC_ ("agreement-relation", "Implements") },
  { "under_framework_of", NC_ ("agreement-relation", "Under the framework of") },
  { "refers_to", NC_ ("agreement-relation", "Refers to") },
  { "annex_of", NC_ ("agreement-relation", "Annex of") },
};

static const EntenteVocabularyWord project_status_words[] = {
  { "proposed", NC_ ("project-status", "Proposed") },
  { "approved", NC_ ("project-status", "Approved") },
  { "under_way", NC_ ("project-status", "Under way") },
  { "completed", NC_ ("project-status", "Completed") },
  { "stopped", NC_ ("project-status", "Stopped") },
  { "unknown", NC_ ("project-status", "Status not stated") },
};

static const EntenteVocabularyWord event_type_words[] = {
  { "visit", NC_ ("event-type", "Visit") },
  { "meeting", NC_ ("event-type", "Meeting") },
  { "ceremony", NC_ ("event-type", "Ceremony") },
  { "conference", NC_ ("event-type", "Conference") },
  { "signing", NC_ ("event-type", "Signing") },
  { "founding", NC_ ("event-type", "Founding") },
  { "approval", NC_ ("event-type", "Approval") },
  { "diplomatic_relations", NC_ ("event-type", "Diplomatic relations") },
  { "declaration", NC_ ("event-type", "Declaration") },
  { "appointment", NC_ ("event-type", "Appointment") },
  { "award", NC_ ("event-type", "Award") },
  { "port_call", NC_ ("event-type", "Port call") },
  { "opening", NC_ ("event-type", "Opening") },
  { "other", NC_ ("event-type", "Other event") },
};

static const EntenteVocabularyWord qualifier_words[] = {
  { "exact", NC_ ("qualifier", "Exactly") },       { "about", NC_ ("qualifier", "About") },
  { "nearly", NC_ ("qualifier", "Nearly") },       { "more_than", NC_ ("qualifier", "More than") },
  { "less_than", NC_ ("qualifier", "Less than") }, { "dozens", NC_ ("qualifier", "Dozens") },
  { "hundreds", NC_ ("qualifier", "Hundreds") },   { "thousands", NC_ ("qualifier", "Thousands") },
};

static const EntenteVocabularyWord recurrence_words[] = {
  { "none", NC_ ("recurrence", "Once") },
  { "yearly", NC_ ("recurrence", "Every year") },
};

static const EntenteVocabularyWord commitment_state_words[] = {
  { "scheduled", NC_ ("commitment-state", "Scheduled") },
  { "met", NC_ ("commitment-state", "Met") },
  { "partially_met", NC_ ("commitment-state", "Partially met") },
  { "not_met", NC_ ("commitment-state", "Not met") },
  { "unknown", NC_ ("commitment-state", "State not known") },
};

/* Fields of science and technology, in the words of the press and of policy. */
static const EntenteVocabularyWord field_words[] = {
  { "artificial_intelligence", NC_ ("field", "Artificial intelligence") },
  { "data_science", NC_ ("field", "Data science") },
  { "big_data", NC_ ("field", "Big data") },
  { "cloud_computing", NC_ ("field", "Cloud computing") },
  { "digital_technology", NC_ ("field", "Digital technology") },
  { "telecommunications", NC_ ("field", "Telecommunications") },
  { "semiconductors", NC_ ("field", "Semiconductors") },
  { "electronics", NC_ ("field", "Electronics") },
  { "automation", NC_ ("field", "Automation") },
  { "microtechnology", NC_ ("field", "Micro- and nanotechnology") },
  { "biotechnology", NC_ ("field", "Biotechnology") },
  { "new_materials", NC_ ("field", "New materials") },
  { "energy", NC_ ("field", "Energy technologies") },
  { "new_energy", NC_ ("field", "New energy") },
  { "renewable_energy", NC_ ("field", "Renewable energy") },
  { "nuclear_science", NC_ ("field", "Nuclear science") },
  { "space", NC_ ("field", "Space technologies") },
  { "marine_research", NC_ ("field", "Marine research") },
  { "climate", NC_ ("field", "Climate") },
  { "environment", NC_ ("field", "Environment") },
  { "natural_resources", NC_ ("field", "Natural resources") },
  { "natural_disasters", NC_ ("field", "Natural disasters") },
  { "seismology", NC_ ("field", "Seismology") },
  { "earth_sciences", NC_ ("field", "Earth sciences") },
  { "mathematics", NC_ ("field", "Mathematics") },
  { "physics", NC_ ("field", "Physics") },
  { "chemistry", NC_ ("field", "Chemistry") },
  { "biology", NC_ ("field", "Biology") },
  { "pharmacology", NC_ ("field", "Pharmacology") },
  { "medicine", NC_ ("field", "Medicine") },
  { "health", NC_ ("field", "Health") },
  { "vaccines", NC_ ("field", "Vaccines") },
  { "agriculture", NC_ ("field", "Agriculture") },
  { "engineering", NC_ ("field", "Engineering") },
  { "high_technology", NC_ ("field", "High technology") },
  { "transport", NC_ ("field", "Transport") },
  { "port_development", NC_ ("field", "Port development") },
  { "ecological_transition", NC_ ("field", "Ecological transition") },
  { "education", NC_ ("field", "Education") },
  { "higher_education", NC_ ("field", "Higher education") },
  { "training", NC_ ("field", "Training") },
  { "human_resources", NC_ ("field", "Human resources") },
  { "social_sciences", NC_ ("field", "Social sciences") },
  { "humanities", NC_ ("field", "Humanities") },
  { "economics", NC_ ("field", "Economics") },
  { "innovation", NC_ ("field", "Innovation") },
  { "technology_transfer", NC_ ("field", "Technology transfer") },
  { "science_policy", NC_ ("field", "Science policy") },
  { "science_and_technology", NC_ ("field", "Science and technology") },
  { "basic_research", NC_ ("field", "Basic research") },
  { "applied_research", NC_ ("field", "Applied research") },
  { "research", NC_ ("field", "Research") },
  { "all_fields", NC_ ("field", "All fields") },
};

const EntenteVocabularyTable _entente_vocabulary_tables[ENTENTE_N_VOCABULARIES] = {
  [ENTENTE_VOCABULARY_AUTHOR_ROLE]
  = { "author-role", author_role_words, G_N_ELEMENTS (author_role_words) },
  [ENTENTE_VOCABULARY_NAME_KIND] = { "name-kind", name_kind_words, G_N_ELEMENTS (name_kind_words) },
  [ENTENTE_VOCABULARY_PARTNER_TYPE]
  = { "partner-type", partner_type_words, G_N_ELEMENTS (partner_type_words) },
  [ENTENTE_VOCABULARY_PARTNER_STATUS]
  = { "partner-status", partner_status_words, G_N_ELEMENTS (partner_status_words) },
  [ENTENTE_VOCABULARY_PARTNER_RELATION]
  = { "partner-relation", partner_relation_words, G_N_ELEMENTS (partner_relation_words) },
  [ENTENTE_VOCABULARY_PRIORITY_PERIOD]
  = { "priority-period", priority_period_words, G_N_ELEMENTS (priority_period_words) },
  [ENTENTE_VOCABULARY_INSTRUMENT]
  = { "instrument", instrument_words, G_N_ELEMENTS (instrument_words) },
  [ENTENTE_VOCABULARY_LEGAL_NATURE]
  = { "legal-nature", legal_nature_words, G_N_ELEMENTS (legal_nature_words) },
  [ENTENTE_VOCABULARY_AGREEMENT_STATUS]
  = { "agreement-status", agreement_status_words, G_N_ELEMENTS (agreement_status_words) },
  [ENTENTE_VOCABULARY_PARTY_ROLE]
  = { "party-role", party_role_words, G_N_ELEMENTS (party_role_words) },
  [ENTENTE_VOCABULARY_RENEWAL] = { "renewal", renewal_words, G_N_ELEMENTS (renewal_words) },
  [ENTENTE_VOCABULARY_AGREEMENT_RELATION]
  = { "agreement-relation", agreement_relation_words, G_N_ELEMENTS (agreement_relation_words) },
  [ENTENTE_VOCABULARY_PROJECT_STATUS]
  = { "project-status", project_status_words, G_N_ELEMENTS (project_status_words) },
  [ENTENTE_VOCABULARY_EVENT_TYPE]
  = { "event-type", event_type_words, G_N_ELEMENTS (event_type_words) },
  [ENTENTE_VOCABULARY_QUALIFIER] = { "qualifier", qualifier_words, G_N_ELEMENTS (qualifier_words) },
  [ENTENTE_VOCABULARY_RECURRENCE]
  = { "recurrence", recurrence_words, G_N_ELEMENTS (recurrence_words) },
  [ENTENTE_VOCABULARY_COMMITMENT_STATE]
  = { "commitment-state", commitment_state_words, G_N_ELEMENTS (commitment_state_words) },
  [ENTENTE_VOCABULARY_FIELD] = { "field", field_words, G_N_ELEMENTS (field_words) },
};
