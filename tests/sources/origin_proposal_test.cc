// One dispatch in several outlets is proposed as one origin.

#include "sources/curate/origin_proposal.h"

#include <gtest/gtest.h>

#include "tests/sources/scratch.h"

namespace sources {
namespace {

const char* const kDispatch =
    "Le convoi a quitté la ville jeudi matin sous escorte, ont constaté des "
    "habitants. Il transportait du matériel destiné aux centres de santé de la "
    "région. La route nationale était coupée depuis deux semaines.";

Store two_documents(const std::string& a, const std::string& b) {
  Store store = Store::in_memory();
  fill(&store);
  int number = 0;
  for (const std::string& text : {a, b}) {
    DocumentRecord card;
    card.id = "doc/" + std::to_string(++number);
    card.publisher = "pub/basin";
    store.put(card);
    PassageRecord passage;
    passage.document = card.id;
    passage.ordinal = 1;
    passage.language = "fr";
    passage.text = text;
    store.put(passage);
  }
  return store;
}

TEST(Origins, AreProposedForOneDispatchInTwoOutlets) {
  struct Row {
    const char* name;
    std::string a, b;
    bool proposed;
  };
  const std::string dispatch = kDispatch;
  const Row rows[] = {
      {"the same text", dispatch, dispatch, true},
      {"the same with another end", dispatch,
       dispatch + " Le retour est attendu dimanche.", true},
      {"half of it, both crediting the agency", dispatch + " (AFP)",
       dispatch + " Des habitants se réjouissent de la réouverture, attendue "
                  "depuis des jours par les commerçants du marché, avec AFP.",
       true},
      {"two texts of one agency on other things", "Le fleuve monte. (AFP)",
       "Un match nul sans but dans la capitale hier soir. (AFP)", false},
      {"other texts", dispatch,
       "Le conseil a adopté le budget de la commune, en hausse de deux pour "
       "cent, après un long débat sur les marchés.",
       false},
      {"texts shorter than a shingle", "Oui.", "Oui.", false},
  };
  for (const Row& row : rows) {
    const auto proposals = propose_origins(two_documents(row.a, row.b));
    EXPECT_EQ(!proposals.empty(), row.proposed) << row.name;
  }
}

TEST(Origins, AgencyIsCreditedNotMentioned) {
  using List = std::vector<std::string>;
  EXPECT_EQ(credited_agencies("NIAMEY (AFP) – Le fleuve monte."), List{"AFP"});
  EXPECT_EQ(credited_agencies("Le fleuve monte (avec Reuters)."),
            List{"Reuters"});
  EXPECT_EQ(credited_agencies("The river rises, with Associated Press."),
            List{"AP"});
  EXPECT_EQ(credited_agencies("L'AFP a fêté son anniversaire."), List{});
  EXPECT_EQ(credited_agencies("(APPEL)"), List{});
}

}  // namespace
}  // namespace sources
